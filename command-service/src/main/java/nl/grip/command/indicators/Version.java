package nl.grip.command.indicators;

import java.time.LocalDate;
import nl.grip.events.IndicatorDefinition;

/** The definition as it was from a day on, until the next. */
record Version(int number, LocalDate since, IndicatorDefinition definition) {}
