package nl.grip.events;

import java.time.LocalDate;

/** Every fact this system can ever record. Sealed, so a reader that misses one does not compile. */
public sealed interface DomainEvent
        permits InterventionEvent, ProgrammeEvent, BudgetEvent, SavingsEvent, IndicatorEvent {

    /** The stream this fact belongs to; also its Kafka key, so that one stream stays in order. */
    StreamId stream();

    /** The day from which the fact holds (valid time, given by the user), which may lie before the day it was recorded. */
    LocalDate effectiveOn();
}
