package nl.grip.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import nl.grip.command.store.Duty;
import nl.grip.command.store.StoreDatabase;
import nl.grip.command.store.StoredEntries;
import nl.grip.command.store.TenantDatabase;
import nl.grip.telemetry.Sample;
import nl.grip.telemetry.TelemetrySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the ledger together, and starts to keep it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    KeyFolder keyFolder(LedgerSettings settings) {
        return new KeyFolder(settings.keys(), settings.makeKey());
    }

    @Bean
    CheckpointFolder checkpointFolder(LedgerSettings settings) {
        return new CheckpointFolder(settings.checkpoints());
    }

    @Bean
    LeafTable leafTable(StoreDatabase database) {
        return new LeafTable(database.client());
    }

    @Bean
    SelfChecks selfChecks(
            LedgerSettings settings,
            KeyFolder keys,
            CheckpointFolder folder,
            LeafTable leaves,
            StoreDatabase database,
            StoredEntries store,
            Clock clock) {
        return new SelfChecks(
                settings,
                keys,
                folder,
                leaves,
                new CheckpointTable(database.client()),
                store,
                new CheckTable(database.client()),
                clock);
    }

    /** It rests between rounds and is told of nothing: what others wait for is the publication. */
    @Bean
    Duty ledgerKeeping(
            LedgerSettings settings,
            KeyFolder keys,
            CheckpointFolder folder,
            LeafTable leaves,
            StoreDatabase database,
            StoredEntries store,
            SelfChecks checks,
            LedgerMeters meters) {
        var maker = new CheckpointMaker(settings, keys, folder, leaves, new CheckpointTable(database.client()));
        var keeper = new LedgerKeeper(settings, store, leaves, folder, maker, checks, meters);
        return new Duty("ledger", database, keeper);
    }

    @Bean
    TenantLedger tenantLedger(TenantDatabase database) {
        return new TenantLedger(database);
    }

    @Bean
    Sample<LedgerStanding> ledgerStanding(LeafTable leaves, SelfChecks checks, TelemetrySettings settings) {
        return new Sample<>("ledger-standing", settings, () -> LedgerStanding.of(leaves, checks));
    }

    @Bean
    LedgerMeters ledgerMeters(MeterRegistry meters) {
        return new LedgerMeters(meters);
    }

    @Bean
    MeterBinder ledgerGauges(Sample<LedgerStanding> standing) {
        return meters -> LedgerMeters.declare(meters, standing);
    }
}
