package nl.grip.command.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through something large, a page at a time, and can look two ahead. */
final class Pages<T> {

    private final Function<@Nullable T, List<T>> next;
    private final Deque<T> read = new ArrayDeque<>();
    private @Nullable T last;
    private boolean isEnd;

    /** @param next the page behind the given one; none where it is the last */
    Pages(Function<@Nullable T, List<T>> next) {
        this.next = next;
    }

    /** The one at hand; absent at the end. */
    @Nullable
    T first() {
        return fill(1) ? read.getFirst() : null;
    }

    /** The one behind it. */
    @Nullable
    T second() {
        return fill(2) ? read.stream().skip(1).findFirst().orElseThrow() : null;
    }

    void pass() {
        read.removeFirst();
    }

    private boolean fill(int number) {
        while (read.size() < number && !isEnd) {
            var page = next.apply(last);
            isEnd = page.isEmpty();
            read.addAll(page);
            last = isEnd ? last : page.getLast();
        }
        return read.size() >= number;
    }
}
