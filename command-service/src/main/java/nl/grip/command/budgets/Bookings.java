package nl.grip.command.budgets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.grip.events.Booking;
import nl.grip.events.BudgetEvent.ActualReversed;
import nl.grip.events.BudgetEvent.ActualsBooked;
import org.jspecify.annotations.Nullable;

/**
 * Every booking of a year by its reference, reversed or not. A year can hold a hundred thousand, so they stand on shelves,
 * and what is added leaves all shelves but its own as they were.
 */
record Bookings(List<Map<String, Booked>> shelves) {

    /**
     * @param booking as it was told, on the line of then
     * @param effectiveOn the day from which it counts
     * @param reversal absent as long as it counts
     */
    record Booked(
            Booking booking,
            LocalDate effectiveOn,
            @Nullable ActualReversed reversal) {}

    private static final int SHELF_BITS = 12;

    /** Of two to the 32nd, as an odd number. */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    static final Bookings NONE = new Bookings(Collections.nCopies(1 << SHELF_BITS, Map.of()));

    Optional<Booked> find(String reference) {
        return Optional.ofNullable(shelves.get(shelf(reference)).get(reference));
    }

    Bookings and(ActualsBooked more) {
        var copy = new ArrayList<>(shelves);
        more.bookings().forEach(booking -> put(copy, new Booked(booking, more.effectiveOn(), null)));
        return new Bookings(copy);
    }

    Bookings without(ActualReversed reversed) {
        var copy = new ArrayList<>(shelves);
        find(reversed.booking().reference())
                .ifPresent(booked -> put(copy, new Booked(booked.booking(), booked.effectiveOn(), reversed)));
        return new Bookings(copy);
    }

    private void put(List<Map<String, Booked>> copy, Booked booked) {
        var reference = booked.booking().reference();
        var shelf = new HashMap<>(copy.get(shelf(reference)));
        shelf.put(reference, booked);
        copy.set(shelf(reference), shelf);
    }

    /**
     * By other bits of the hash than those by which a map finds its place (Fibonacci hashing; Knuth, The Art of Computer
     * Programming, 6.4): else all that stands on a shelf would fall into one place of its map.
     */
    private static int shelf(String reference) {
        return reference.hashCode() * GOLDEN_RATIO >>> Integer.SIZE - SHELF_BITS;
    }
}
