package nl.grip.local;

import java.util.concurrent.CompletableFuture;

/** A program of the house that was started and has not been closed. */
interface Running extends AutoCloseable {

    ProcessHandle process();

    /** Returns at once when it answers already. */
    void awaitReady() throws InterruptedException;

    /** What there is to say besides that it answers, or nothing. */
    String remark();

    /** Completes when the program is gone, asked or not. */
    CompletableFuture<?> onExit();

    /** What to tell a user when it ended by itself. */
    String lastWords();

    /** Asks it to stop, without waiting for it. */
    void askToStop();

    /** Waits until nothing of it runs any more. */
    @Override
    void close();
}
