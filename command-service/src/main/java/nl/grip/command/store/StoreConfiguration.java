package nl.grip.command.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import javax.sql.DataSource;
import nl.grip.telemetry.Sample;
import nl.grip.telemetry.TelemetrySettings;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the store, and in which order they start: what others rest on first. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    StoreDatabase storeDatabase(DataSource pool, DatabaseSettings settings) {
        return new StoreDatabase(pool, settings.url(), settings.store().password());
    }

    @Bean
    @DependsOnDatabaseInitialization
    TenantDatabase tenantDatabase(DatabaseSettings settings) {
        return TenantDatabase.open(settings);
    }

    @Bean
    Streams streams(TenantDatabase database) {
        return new Streams(database);
    }

    @Bean
    Histories histories(Streams streams) {
        return new Histories(streams);
    }

    @Bean
    Tidings tidings(StoreDatabase database) {
        return new Tidings(database);
    }

    @Bean
    AppendDoor appendDoor(
            StoreDatabase database, Tidings tidings, Objection objection, AppendSettings settings, StoreMeters meters) {
        return new AppendDoor(database, tidings::appended, objection, settings, meters);
    }

    @Bean(AggregateCache.NAME)
    AggregateCache aggregateCache(MeterRegistry meters) {
        return new AggregateCache(meters);
    }

    @Bean
    Receipts receipts(TenantDatabase database, AppendDoor door) {
        return new Receipts(database, door);
    }

    @Bean
    Positions positions(StoreDatabase database) {
        return new Positions(database.client());
    }

    @Bean
    StoredEntries storedEntries(StoreDatabase database, TenantDatabase tenants) {
        return new StoredEntries(database.client(), tenants);
    }

    @Bean
    Restoration restoration(StoreDatabase database) {
        return new Restoration(database);
    }

    @Bean
    Sample<Long> ledger(Positions positions, TelemetrySettings settings) {
        return new Sample<>("ledger", settings, positions::last);
    }

    @Bean
    StoreMeters storeMeters(MeterRegistry meters) {
        return new StoreMeters(meters);
    }

    @Bean
    MeterBinder storeGauges(AppendDoor door, Sample<Long> ledger, List<Duty> duties) {
        return meters -> StoreMeters.declare(meters, door, ledger, duties);
    }
}
