package nl.grip.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program of a house, by name. Whoever only runs the house leaves its parts alone; a test can end one as a power cut
 * would ({@link #kill}), hold it still ({@link #pause}, {@link #resume}), end it in its own order ({@link #stop}), and have
 * it back on the same ports and data ({@link #start}). What was asked for here is no trouble to the house.
 */
public final class Part {

    /** How it comes to run; does not wait until it answers. */
    interface Launch {
        Running launch() throws IOException, InterruptedException;
    }

    private final String name;
    private final Launch launch;
    private final Consumer<Part> onTrouble;
    private @Nullable Running running;
    private boolean asked;
    private String lastWords = "";

    /** @param onTrouble told when it has ended and nobody had asked for that */
    Part(String name, Launch launch, Consumer<Part> onTrouble) {
        this.name = name;
        this.launch = launch;
        this.onTrouble = onTrouble;
    }

    public String name() {
        return name;
    }

    public synchronized boolean isRunning() {
        Running now = running;
        return now != null && now.process().isAlive();
    }

    /** The program itself, without what it has started; it must run. */
    public ProcessHandle process() {
        return current().process();
    }

    /** Returns when it answers. It must not run. */
    public void start() throws InterruptedException {
        launch();
        awaitReady();
    }

    /** Lets it put its things in order; returns when it is gone. */
    public void stop() {
        close();
    }

    /** No shutdown hook runs, nothing is written any more; returns when it is gone. */
    public synchronized void kill() {
        Running killed = current();
        running = null;
        List<ProcessHandle> all = withDescendants(killed.process()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        killed.close();
    }

    /** Holds it and all that it has started still, wherever they are. Who is connected to it notices nothing but silence. */
    public void pause() {
        signal("STOP");
    }

    /** Lets it go on, as if no time had passed for it. */
    public void resume() {
        signal("CONT");
    }

    synchronized void launch() {
        if (running != null) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            Running launched = launch.launch();
            running = launched;
            asked = false;
            // In a thread of its own: whoever closes this part waits for the same end.
            launched.onExit().thenRunAsync(() -> ended(launched), Thread::startVirtualThread);
        } catch (IOException problem) {
            throw new LocalServerException("The %s cannot be started: %s".formatted(name, problem), problem);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LocalServerException("The %s is not started after all.".formatted(name), stop);
        }
    }

    /** @return what there is to say besides that it answers, or nothing */
    String awaitReady() throws InterruptedException {
        Running awaited = current();
        awaited.awaitReady();
        return awaited.remark();
    }

    synchronized void askToStop() {
        Running now = running;
        asked = true;
        if (now != null && now.process().isAlive()) {
            // One that is held still would not hear it.
            resume();
            now.askToStop();
        }
    }

    synchronized void close() {
        askToStop();
        Running closed = running;
        running = null;
        if (closed != null) {
            closed.close();
        }
    }

    /** What to tell a user after it ended by itself. */
    synchronized String lastWords() {
        return lastWords;
    }

    private void ended(Running gone) {
        synchronized (this) {
            if (running != gone || asked) {
                return;
            }
            running = null;
            lastWords = gone.lastWords();
        }
        gone.close();
        onTrouble.accept(this);
    }

    private synchronized Running current() {
        Running now = running;
        if (now == null) {
            throw new LocalServerException(lastWords.isEmpty() ? name + " does not run." : lastWords);
        }
        return now;
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        withDescendants(process()).map(handle -> Long.toString(handle.pid())).forEach(command::add);
        try {
            // A descendant may be gone by now, and then kill says so; the others have got the signal all the same.
            new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException problem) {
            throw new LocalServerException("%s cannot be sent a signal.".formatted(name), problem);
        }
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }
}
