package nl.grip.command.programmes;

import static nl.grip.command.programmes.Examples.BEGIN;
import static nl.grip.command.programmes.Examples.BROKEN;
import static nl.grip.command.programmes.Examples.DECISION;
import static nl.grip.command.programmes.Examples.ESTABLISHED;
import static nl.grip.command.programmes.Examples.FRAMEWORK;
import static nl.grip.command.programmes.Examples.FRAMEWORK_ADOPTED;
import static nl.grip.command.programmes.Examples.ID;
import static nl.grip.command.programmes.Examples.KNOWN;
import static nl.grip.command.programmes.Examples.LATER;
import static nl.grip.command.programmes.Examples.MADE;
import static nl.grip.command.programmes.Examples.NAMED;
import static nl.grip.command.programmes.Examples.PROGRESS;
import static nl.grip.command.programmes.Examples.RESTORED;
import static nl.grip.command.programmes.Examples.SAME_CLIENTS;
import static nl.grip.command.programmes.Examples.STILL_LATER;
import static nl.grip.command.programmes.ProgrammeFixture.NOW;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_ALREADY_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_ALREADY_MADE;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_BROKEN_BEFORE_IT_HELD;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_NOT_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_NOT_MADE;
import static nl.grip.command.programmes.ProgrammeRule.ASSUMPTION_RESTORED_BEFORE_BROKEN;
import static nl.grip.command.programmes.ProgrammeRule.FRAMEWORK_ALREADY_ADOPTED;
import static nl.grip.command.programmes.ProgrammeRule.KNOWN_IN_THE_FUTURE;
import static nl.grip.command.programmes.ProgrammeRule.REPORTING_MOMENT_ALREADY_NAMED;

import java.time.Instant;
import nl.grip.command.programmes.ProgrammeCommand.AdoptPolicyFramework;
import nl.grip.command.programmes.ProgrammeCommand.BreakAssumption;
import nl.grip.command.programmes.ProgrammeCommand.MakeAssumption;
import nl.grip.command.programmes.ProgrammeCommand.NameReportingMoment;
import nl.grip.command.programmes.ProgrammeCommand.RestoreAssumption;
import nl.grip.events.ProgrammeEvent.AssumptionBroken;
import nl.grip.events.ProgrammeEvent.ReportingMomentNamed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroundTest {

    private static final BreakAssumption BREAK = new BreakAssumption(ID, LATER, SAME_CLIENTS, "Meer aanmeldingen");
    private static final RestoreAssumption RESTORE =
            new RestoreAssumption(ID, STILL_LATER, SAME_CLIENTS, "Weer als toen");

    private final ProgrammeFixture programme = new ProgrammeFixture();

    @Test
    void aPolicyFrameworkIsAdoptedOnce() {
        var adopt = new AdoptPolicyFramework(ID, BEGIN, FRAMEWORK, "Beleidskader", null, DECISION);
        programme.given(ESTABLISHED).when(adopt).expectEvents(FRAMEWORK_ADOPTED);
        programme.given(ESTABLISHED, FRAMEWORK_ADOPTED).when(adopt).expectNoEvents();
        programme
                .given(ESTABLISHED, FRAMEWORK_ADOPTED)
                .when(new AdoptPolicyFramework(ID, BEGIN, FRAMEWORK, "Iets anders", null, DECISION))
                .expectRefusal(FRAMEWORK_ALREADY_ADOPTED, FRAMEWORK, BEGIN);
    }

    @Test
    void anAssumptionIsMadeOnce() {
        var make = new MakeAssumption(ID, BEGIN, SAME_CLIENTS, "Evenveel cliënten");
        programme.given(ESTABLISHED).when(make).expectEvents(MADE);
        programme.given(ESTABLISHED, MADE).when(make).expectNoEvents();
        programme
                .given(ESTABLISHED, MADE, BROKEN)
                .when(new MakeAssumption(ID, LATER, SAME_CLIENTS, "Evenveel cliënten"))
                .expectRefusal(ASSUMPTION_ALREADY_MADE, SAME_CLIENTS, BEGIN);
    }

    @Test
    void onlyAnAssumptionThatHoldsIsBroken() {
        programme.given(ESTABLISHED).when(BREAK).expectRefusal(ASSUMPTION_NOT_MADE, SAME_CLIENTS);
        programme.given(ESTABLISHED, MADE).when(BREAK).expectEvents(BROKEN);
        programme.given(ESTABLISHED, MADE, BROKEN).when(BREAK).expectNoEvents();
        programme
                .given(ESTABLISHED, MADE, BROKEN)
                .when(new BreakAssumption(ID, STILL_LATER, SAME_CLIENTS, "Nog meer"))
                .expectRefusal(ASSUMPTION_ALREADY_BROKEN, SAME_CLIENTS, LATER);
    }

    @Test
    void anAssumptionIsNotBrokenBeforeItHeld() {
        programme
                .given(ESTABLISHED, MADE, BROKEN, RESTORED)
                .when(BREAK)
                .expectRefusal(ASSUMPTION_BROKEN_BEFORE_IT_HELD, SAME_CLIENTS, STILL_LATER);
        programme
                .given(ESTABLISHED, MADE, BROKEN, RESTORED)
                .when(new BreakAssumption(ID, STILL_LATER, SAME_CLIENTS, "Toch weer"))
                .expectEvents(new AssumptionBroken(ID, STILL_LATER, SAME_CLIENTS, "Toch weer"));
    }

    @Test
    void onlyABrokenAssumptionIsRestored() {
        programme.given(ESTABLISHED).when(RESTORE).expectRefusal(ASSUMPTION_NOT_MADE, SAME_CLIENTS);
        programme.given(ESTABLISHED, MADE).when(RESTORE).expectRefusal(ASSUMPTION_NOT_BROKEN, SAME_CLIENTS);
        programme.given(ESTABLISHED, MADE, BROKEN).when(RESTORE).expectEvents(RESTORED);
        programme.given(ESTABLISHED, MADE, BROKEN, RESTORED).when(RESTORE).expectNoEvents();
        programme
                .given(ESTABLISHED, MADE, BROKEN)
                .when(new RestoreAssumption(ID, LATER.minusDays(1), SAME_CLIENTS, "Weer als toen"))
                .expectRefusal(ASSUMPTION_RESTORED_BEFORE_BROKEN, SAME_CLIENTS, LATER);
    }

    @Test
    void aReportingMomentIsNamedOnce() {
        programme.given(ESTABLISHED).when(name(KNOWN)).expectEvents(NAMED);
        programme.given(ESTABLISHED, NAMED).when(name(KNOWN)).expectNoEvents();
        programme
                .given(ESTABLISHED, NAMED)
                .when(name(KNOWN.plusSeconds(1)))
                .expectRefusal(REPORTING_MOMENT_ALREADY_NAMED, PROGRESS, STILL_LATER);
    }

    @Test
    void aReportingMomentIsAboutWhatIsKnownWhenItIsNamed() {
        programme
                .given(ESTABLISHED)
                .when(name(null))
                .expectEvents(new ReportingMomentNamed(ID, STILL_LATER, PROGRESS, "Voortgang 2020", NOW));
        programme.given(ESTABLISHED, NAMED).when(name(null)).expectNoEvents();
    }

    @Test
    void nobodyKnowsTheFuture() {
        programme
                .given(ESTABLISHED)
                .when(name(NOW.plusMillis(1)))
                .expectRefusal(KNOWN_IN_THE_FUTURE, NOW.plusMillis(1));
        programme
                .given(ESTABLISHED)
                .when(name(NOW))
                .expectEvents(new ReportingMomentNamed(ID, STILL_LATER, PROGRESS, "Voortgang 2020", NOW));
    }

    private static NameReportingMoment name(@Nullable Instant knownAt) {
        return new NameReportingMoment(ID, STILL_LATER, PROGRESS, "Voortgang 2020", knownAt);
    }
}
