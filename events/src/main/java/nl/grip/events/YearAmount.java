package nl.grip.events;

/** An amount for one calendar year. */
public record YearAmount(int year, Money amount) {}
