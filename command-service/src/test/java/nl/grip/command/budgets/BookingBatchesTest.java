package nl.grip.command.budgets;

import static nl.grip.command.budgets.Examples.ID;
import static nl.grip.command.budgets.Examples.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.grip.events.Booking;
import nl.grip.events.BudgetEvent.ActualsBooked;
import nl.grip.events.Code;
import nl.grip.events.Money;
import nl.grip.events.wire.EventJson;

class BookingBatchesTest {

    private static final int CLOUD_EVENT = 62 * 1024;

    /** @param length of each reference, in characters of three bytes */
    @Property(tries = 100)
    void aFactCountsFromOneDayAndFitsInACloudEvent(
            @ForAll @Size(max = 700) List<@IntRange(min = 1, max = 12) Integer> months,
            @ForAll @IntRange(min = 1, max = 190) int length) {
        var bookings = IntStream.range(0, months.size())
                .mapToObj(index -> new Booking(
                        index + "\u20ac".repeat(length),
                        new Code("L".repeat(60)),
                        Money.of("-999999999999.99"),
                        period("2020-01-01", "2020-%02d-25".formatted(months.get(index)))))
                .toList();
        var batches = BookingBatches.of(bookings, booking -> booking.period().until());
        assertThat(batches.stream().flatMap(batch -> batch.bookings().stream()))
                .containsExactlyInAnyOrderElementsOf(bookings);
        assertThat(batches).allSatisfy(batch -> {
            assertThat(batch.bookings()).hasSizeBetween(1, 200);
            assertThat(batch.bookings().stream().map(booking -> booking.period().until()))
                    .containsOnly(batch.effectiveOn());
            var fact = new ActualsBooked(ID, batch.effectiveOn(), batch.bookings(), null);
            assertThat(EventJson.write(fact).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(CLOUD_EVENT);
        });
    }
}
