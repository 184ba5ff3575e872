package nl.grip.faults;

import org.jspecify.annotations.Nullable;

/**
 * One command as its client knows it, from the first time that it was sent to the last answer.
 *
 * @param text what it writes, by which its event is recognised; no other command writes the same
 * @param asked when it was sent first, on the clock that only goes on ({@link System#nanoTime})
 * @param answered when the client knew what became of it, on that same clock
 */
record Command(String text, Answer answer, long asked, long answered) {

    /** What became of it. */
    sealed interface Answer {

        /** It is recorded there. @param position absent where the store had not said so in time */
        record Accepted(
                String stream, long sequence, @Nullable Long position) implements Answer {}

        /** A rule said no, and nothing may have come of it. */
        record Refused(String rule) implements Answer {}

        /** Nobody said, in all the time that its client asked. */
        record Unknown(String lastHeard) implements Answer {}
    }
}
