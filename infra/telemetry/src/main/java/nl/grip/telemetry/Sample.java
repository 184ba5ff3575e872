package nl.grip.telemetry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked at intervals, however often somebody looks at the answer: who scrapes or probes costs the database
 * nothing and waits for nobody. An answer that is too old is none.
 *
 * @param <T> the answer
 */
public final class Sample<T> implements AutoCloseable {

    private static final Duration UNTIL_THE_FIRST = Duration.ofMillis(100);

    private record Answer<T>(T value, long nanoTime) {}

    private final Supplier<T> question;
    private final TelemetrySettings settings;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable Answer<T> last;

    public Sample(String name, TelemetrySettings settings, Supplier<T> question) {
        this.question = question;
        this.settings = settings;
        thread = Thread.ofVirtual().name(name).start(this::askOn);
    }

    /** What was answered last; empty where that is too long ago to be true. */
    public Optional<T> latest() {
        var answer = last;
        return answer == null
                        || System.nanoTime() - answer.nanoTime()
                                > settings.validity().toNanos()
                ? Optional.empty()
                : Optional.of(answer.value());
    }

    /** As a gauge wants it: not a number where it is not known. */
    public double number(ToDoubleFunction<T> figure) {
        return latest().map(value -> figure.applyAsDouble(value)).orElse(Double.NaN);
    }

    private void askOn() {
        try {
            do {
                ask();
            } while (!closing.await(pause().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            // Only close() interrupts: nobody asks any more.
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        try {
            last = new Answer<>(question.get(), System.nanoTime());
        } catch (RuntimeException unanswered) {
            // The answer that is missing tells, in every metric and health that rests on it; it is asked again soon.
            return;
        }
    }

    private Duration pause() {
        return last == null ? UNTIL_THE_FIRST : settings.sampleEvery();
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }
}
