package nl.grip.command.store;

import static nl.grip.command.store.TestStore.DINKELLAND;
import static nl.grip.command.store.TestStore.TUBBERGEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.grip.command.TestFolder;
import nl.grip.events.InterventionEvent.NextStepSet;
import nl.grip.events.InterventionId;
import nl.grip.events.wire.EventCatalog;
import nl.grip.events.wire.Provenance;
import nl.grip.testing.RealServers;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Axon as the service puts it together, on the service's own settings, without the doors in front of it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.autoconfigure.exclude=nl.grip.door.DoorAutoConfiguration,"
                + "nl.grip.door.DoorSecurityConfiguration,nl.grip.door.DoorWebConfiguration,"
                + "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration")
@DirtiesContext
class AxonOnTheStoreTest {

    @Autowired
    private EventStore events;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private StoreHealth health;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Positions positions;

    @Autowired
    private AppendDoor door;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        var servers = RealServers.running();
        var url = servers.newDatabase("grip_command_owner");
        registry.add("grip.database.url", () -> url);
        for (var role : List.of("command-owner", "store", "command")) {
            registry.add("grip.database." + role + ".password", () -> "grip_" + role.replace('-', '_'));
        }
        registry.add("spring.kafka.bootstrap-servers", servers::kafka);
        var folder = TestFolder.fresh();
        registry.add("grip.ledger.keys", () -> folder.resolve("keys"));
        registry.add("grip.ledger.checkpoints", () -> folder.resolve("checkpoints"));
        registry.add("grip.ledger.make-key", () -> true);
        registry.add("grip.topics.prefix", () -> "test-" + UUID.randomUUID());
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> "http://127.0.0.1:1/nobody");
    }

    @Test
    void aStreamIsReadBackByItsMunicipalityAndNoOther() {
        var stream = TestStore.stream();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, "one", "two"));

        assertThat(read(stream, TUBBERGEN)).containsExactly("one", "two");
        assertThat(read(stream, DINKELLAND)).isEmpty();
    }

    @Test
    void whoIsSecondIsToldSo() {
        var stream = TestStore.stream();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, "one"));

        assertThatThrownBy(() -> inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, "other")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(read(stream, TUBBERGEN)).containsExactly("one");
    }

    @Test
    void aStreamThatMovedOnIsNotChangedByWhoHadNotSeenIt() {
        var stream = TestStore.stream();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, "one", "two"));
        var sawOne = new CommandContext(TUBBERGEN, 0L, null);

        assertThatThrownBy(() -> inCommand(sawOne, () -> events.readEvents(stream.value())))
                .isInstanceOf(StreamMovedOnException.class);
        assertThatThrownBy(() -> inCommand(sawOne, () -> tell(stream, 2, "three")))
                .isInstanceOf(StreamMovedOnException.class);
        inCommand(new CommandContext(TUBBERGEN, 1L, null), () -> tell(stream, 2, "three"));
        assertThat(read(stream, TUBBERGEN)).containsExactly("one", "two", "three");
    }

    @Test
    void aReceiptIsKeptWithTheEventsOfItsCommand() {
        var stream = TestStore.stream();
        var pending = new PendingReceipt(UUID.randomUUID().toString(), "print", 201);
        var context = new CommandContext(TUBBERGEN, null, pending);
        inCommand(context, () -> tell(stream, 0, "one", "two"));

        assertThat(receipts.find(TUBBERGEN, pending.key())).hasValue(new Receipt("print", 201, stream, 1));
        assertThatThrownBy(() -> inCommand(context, () -> tell(stream, 2, "three")))
                .isInstanceOf(ReceiptExistsException.class);
    }

    @Test
    void aCommandWithoutAContextReadsAndStoresNothing() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
        assertThatThrownBy(() -> events.readEvents(TestStore.stream().value()))
                .hasMessageContaining("without a context");
        unitOfWork.rollback();
    }

    @Test
    void aCommandIsToldWhereItsEventsCameToStand() {
        var stream = TestStore.stream();
        var context = CommandContext.of(TUBBERGEN);
        inCommand(context, () -> tell(stream, 0, "one", "two"));

        assertThat(context.course().position()).isEqualTo(positions.of(stream, 1));
    }

    /** Over a store that is not empty, too: its first token is one of a replay, and has to survive being stored. */
    @Test
    void aProcessorSeesEveryEventOnceInOrderAndGoesOnWhereItWas() {
        var stream = TestStore.stream();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, numbers(0, 50)));
        var seen = new Seen(stream);

        var first = processor("seen", seen);
        first.start();
        await().until(() -> seen.steps().size() == 50);
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 50, numbers(50, 80)));
        await().until(() -> seen.steps().size() == 80);
        first.shutDown();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 80, numbers(80, 100)));
        var second = processor("seen", seen);
        second.start();
        await().until(() -> seen.steps().size() >= 100);
        second.shutDown();

        assertThat(seen.steps()).containsExactly(numbers(0, 100));
    }

    /** One record, one sequence, one position: but whoever reads it, reads both things that it said. */
    @Test
    void whatWasStoredInAnOldFormIsReadInTheWordsOfToday() {
        var stream = TestStore.stream();
        inCommand(CommandContext.of(TUBBERGEN), () -> tell(stream, 0, "one"));
        door.append(TestStore.oldEmbedding(stream, 1));
        inCommand(CommandContext.of(TUBBERGEN), () -> {
            var read = events.readEvents(stream.value());
            assertThat(read.asStream().map(message -> message.getPayloadType().getSimpleName()))
                    .containsExactly("NextStepSet", "FundingNamed", "StructurallyEmbedded");
            assertThat(read.getLastSequenceNumber()).isEqualTo(1);
            tell(stream, 2, "three");
        });

        var seen = new Seen(stream);
        var automation = processor("seen-in-words-of-today", seen);
        automation.start();
        await().until(() -> seen.steps().contains("three"));
        automation.shutDown();

        assertThat(seen.steps()).containsExactly("one", "paid from Uitvoeringsplan", "embedded", "three");
    }

    @Test
    void healthTellsWhoDoesWhat() {
        await().until(() -> health.health().getDetails().entrySet().stream()
                .filter(detail -> "done here".equals(detail.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .containsAll(List.of("publication")));
    }

    /** What its own automations follow, the service knows by itself. */
    @TestConfiguration
    static class FollowingWhatIsSeen {

        @Bean
        @Primary
        Followed seen() {
            return new Followed(EventCatalog.storedAs(List.of(NextStepSet.class)));
        }
    }

    private PooledStreamingEventProcessor processor(String name, Seen seen) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(seen)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newSingleThreadScheduledExecutor())
                .initialSegmentCount(2)
                .build();
    }

    private static void inCommand(CommandContext context, Runnable work) {
        var command = new GenericCommandMessage<>("command", context.asMetaData());
        var unitOfWork = DefaultUnitOfWork.startAndGet(command);
        unitOfWork.registerCorrelationDataProvider(new AxonConfiguration().commandContextProvider());
        var result = unitOfWork.executeWithResult(() -> {
            work.run();
            return "done";
        });
        if (result.isExceptional() && result.exceptionResult() instanceof RuntimeException failure) {
            throw failure;
        }
    }

    private void tell(InterventionId stream, long first, String... steps) {
        for (var index = 0; index < steps.length; index++) {
            events.publish(new GenericDomainEventMessage<>(
                    "intervention",
                    stream.value(),
                    first + index,
                    new NextStepSet(stream, LocalDate.parse("2026-03-02"), steps[index])));
        }
    }

    private List<String> read(InterventionId stream, Provenance provenance) {
        var steps = new ArrayList<String>();
        inCommand(
                CommandContext.of(provenance),
                () -> events.readEvents(stream.value())
                        .asStream()
                        .forEach(message -> steps.add(((NextStepSet) message.getPayload()).nextStep())));
        return steps;
    }

    private static String[] numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toArray(String[]::new);
    }
}
