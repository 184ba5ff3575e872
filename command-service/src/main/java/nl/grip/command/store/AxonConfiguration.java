package nl.grip.command.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.grip.telemetry.Traces;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What Axon is made of here, piece by piece: on Boot 4 it finds none of it by itself, and would run without saying so. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    /** How often automations look whether anything happened; Axon's own second is long for a reader that is being watched. */
    private static final long FETCH_DELAY_MILLIS = 100;

    /** For automations that are at the same place; a fact can be of 64 KB, and Axon's own ten thousand would fill the heap. */
    private static final int CACHED_EVENTS = 100;

    private static final String UNIQUE_VIOLATION = "23505";

    @Bean
    Followed followed(ListableBeanFactory beans) {
        return Followed.byAutomationsAmong(beans);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            AppendDoor door, Streams streams, Positions positions, Followed followed, Traces traces) {
        return new PositionedEventStorageEngine(door, streams, positions, followed, traces);
    }

    /** The name is the one under which Axon looks for it. */
    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return new UnhurriedEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .cachedEvents(CACHED_EVENTS)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .timeUnit(TimeUnit.MILLISECONDS));
    }

    /**
     * Lets automations look at intervals only. Told of every commit, each of them would read, and keep its progress, as often as
     * commands are handled.
     */
    private static final class UnhurriedEventStore extends EmbeddedEventStore {

        UnhurriedEventStore(Builder builder) {
            super(builder);
        }

        @Override
        protected void afterCommit(List<? extends EventMessage<?>> events) {
            // The next look finds them.
        }
    }

    /** Without a transaction of its own: the door to the store has one, for many commands at a time. */
    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(org.axonframework.config.Configuration axon, AggregateCache cache) {
        var bus = new RecheckingCommandBus(
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .duplicateCommandHandlerResolver(FailingDuplicateCommandHandlerResolver.instance()),
                cache);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** Axon's own looks for the annotation at every command, which took a twentieth of its time. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return command -> new VersionedAggregateIdentifier(
                ((Command) command.getPayload()).stream().value(), null);
    }

    /** Events carry the context of their command to the store, also where one command is handled within another. */
    @Bean
    CorrelationDataProvider commandContextProvider() {
        return message -> message.getMetaData().subset(CommandContext.KEY);
    }

    /** An event that an automation cannot handle stops it until it can: Axon's own choice is to log it and go on. */
    @Bean
    ConfigurerModule nothingIsSkipped() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors()
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance()));
    }

    /** For event processors: their progress and what they do in the database go together. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource pool, Serializer serializer) {
        var schema = TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool)))
                .schema(schema)
                .serializer(serializer)
                .build();
    }

    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return exception -> Stream.<Throwable>iterate(exception, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState()));
    }

    /** For tokens only. It reads no other type than those, whatever a row says that it holds. */
    @Bean
    @Primary
    Serializer serializer() {
        var tokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokens))
                .build();
    }
}
