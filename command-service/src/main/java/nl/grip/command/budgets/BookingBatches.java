package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import nl.grip.events.Booking;

/**
 * Divides bookings over facts. Those of one fact count from the same day, and are so few that the fact
 * stays within the 64 KB that a CloudEvent may take.
 */
final class BookingBatches {

    private static final int MOST = 200;
    private static final int MOST_BYTES = 56 * 1024;

    /** The names of its parts, an amount and two days. */
    private static final int FORM = 150;

    /** In UTF-8, where a character outside the basic plane counts for two. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private BookingBatches() {}

    /** Bookings that count from the same day. */
    record Batch(LocalDate effectiveOn, List<Booking> bookings) {}

    static List<Batch> of(List<Booking> bookings, Function<Booking, LocalDate> effectiveOn) {
        var byDay = new TreeMap<LocalDate, List<List<Booking>>>();
        var bytes = new TreeMap<LocalDate, Integer>();
        for (var booking : bookings) {
            var day = effectiveOn.apply(booking);
            var batches = byDay.computeIfAbsent(day, _ -> new ArrayList<>());
            var size = bytesOf(booking);
            var full = batches.isEmpty()
                    || batches.getLast().size() == MOST
                    || bytes.getOrDefault(day, 0) + size > MOST_BYTES;
            if (full) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(booking);
            bytes.put(day, (full ? 0 : bytes.getOrDefault(day, 0)) + size);
        }
        return byDay.entrySet().stream()
                .flatMap(day -> day.getValue().stream().map(batch -> new Batch(day.getKey(), batch)))
                .toList();
    }

    /** Not less than its JSON takes; a quote or a backslash in a reference takes two. */
    private static int bytesOf(Booking booking) {
        return FORM
                + MOST_BYTES_OF_A_CHARACTER * booking.reference().length()
                + booking.line().value().length();
    }
}
