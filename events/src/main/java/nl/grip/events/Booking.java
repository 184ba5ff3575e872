package nl.grip.events;

/**
 * Money that was really spent, or came back where it is below zero.
 *
 * @param reference the entry in the municipality's own books, once per budget year
 * @param line the budget line that it is on
 * @param period the days that it is about, all within the budget year
 */
public record Booking(String reference, Code line, Money amount, Period period) {}
