package nl.grip.command.savings;

import static nl.grip.command.savings.Examples.BEGIN;
import static nl.grip.command.savings.Examples.DECISION;
import static nl.grip.command.savings.Examples.IN_AUTUMN;
import static nl.grip.command.savings.Examples.OTHER;
import static nl.grip.command.savings.Examples.PRACTICE;
import static nl.grip.command.savings.Examples.PROGRAMME;
import static nl.grip.command.savings.Examples.SAME_CLIENTS;
import static nl.grip.command.savings.Examples.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.grip.events.Code;
import nl.grip.events.Period;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.AssumptionMade;
import nl.grip.events.ProgrammeEvent.InterventionPlanned;
import nl.grip.events.ProgrammeEvent.InterventionUnplanned;
import nl.grip.events.ProgrammeEvent.ProgrammeEstablished;
import nl.grip.events.ProgrammeEvent.ProgrammePeriodChanged;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import org.junit.jupiter.api.Test;

class FootingTest {

    private static final Code NEARBY = new Code("NABIJ");
    private static final Period FOUR_YEARS = new Period(BEGIN, LocalDate.parse("2022-12-31"));
    private static final Period FIVE_YEARS = new Period(BEGIN, LocalDate.parse("2023-12-31"));
    private static final ProgrammeEstablished ESTABLISHED =
            new ProgrammeEstablished(PROGRAMME, BEGIN, new Code("SD-2019"), "Uitvoeringsplan", FOUR_YEARS);

    @Test
    void whereNothingHappenedNothingStands() {
        assertThat(Footing.in(Stream.empty())).isEmpty();
    }

    @Test
    void savingsStandOnWhatTheProgrammeHoldsByNow() {
        var history = Stream.of(
                ESTABLISHED,
                new AssumptionMade(PROGRAMME, BEGIN, SAME_CLIENTS, "Evenveel cliënten"),
                new InterventionPlanned(PROGRAMME, BEGIN, PRACTICE, NEARBY, List.of(2020)),
                new InterventionPlanned(PROGRAMME, BEGIN, OTHER, NEARBY, List.of(2020)),
                new ReportingMomentNamed(PROGRAMME, IN_AUTUMN, SPRING, "Voorjaar", Instant.EPOCH),
                new ProgrammePeriodChanged(PROGRAMME, IN_AUTUMN, FIVE_YEARS, DECISION),
                new InterventionUnplanned(PROGRAMME, IN_AUTUMN, OTHER, "Elders"),
                new AssumptionBroken(PROGRAMME, IN_AUTUMN, SAME_CLIENTS, "Meer aanmeldingen"));
        assertThat(Footing.in(history.map(event -> event)))
                .contains(new Footing(BEGIN, FIVE_YEARS, Set.of(SAME_CLIENTS), Set.of(SPRING), Set.of(PRACTICE)));
    }

    @Test
    void aYearIsOneOfTheProgrammeThoughNotWholly() {
        var footing = Footing.in(Stream.of(ESTABLISHED)).orElseThrow();
        assertThat(footing.covers(2018)).isFalse();
        assertThat(footing.covers(2019)).isTrue();
        assertThat(footing.covers(2022)).isTrue();
        assertThat(footing.covers(2023)).isFalse();
    }
}
