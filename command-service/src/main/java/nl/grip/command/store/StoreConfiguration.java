package nl.grip.command.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
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
    AppendDoor appendDoor(StoreDatabase database, AppendSettings settings) {
        return new AppendDoor(database, settings);
    }

    @Bean
    Receipts receipts(TenantDatabase database, AppendDoor door) {
        return new Receipts(database, door);
    }

    @Bean
    Positions positions(StoreDatabase database, Tidings tidings) {
        return new Positions(database.client(), tidings);
    }

    @Bean
    Duty sequencer(StoreDatabase database, Tidings tidings) {
        return new Duty("sequencer", database, tidings, Tidings.Of.APPENDED, new Sequencer());
    }

    @Bean
    MeterBinder storeMeters(AppendDoor door, Positions positions) {
        return meters -> {
            Gauge.builder("grip.store.waiting", door, AppendDoor::waiting)
                    .description("commands that wait to be stored")
                    .register(meters);
            Gauge.builder("grip.store.position", positions, Positions::last)
                    .description("the position of the newest event that has one")
                    .register(meters);
            Gauge.builder(
                            "grip.store.unsettled",
                            positions,
                            all -> all.unsettled().toMillis() / 1000.0)
                    .description("how long the oldest event without a position has waited for it")
                    .baseUnit("seconds")
                    .register(meters);
        };
    }
}
