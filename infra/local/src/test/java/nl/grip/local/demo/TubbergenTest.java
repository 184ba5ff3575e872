package nl.grip.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class TubbergenTest {

    private static final String PROGRAMME = "SAMEN-REDZAAM";
    private static final DemoFile TUBBERGEN = DemoFile.read(Path.of("../demo/tubbergen.yaml"));

    @Test
    void holdsTheProgrammeWithTheFourAmbitionsAndTheOneAboveThem() {
        assertThat(begun(Subject.PROGRAMME)).extracting(Beginning::code).containsExactly(PROGRAMME);
        assertThat(said("ambitions"))
                .extracting(body -> text(body, "title"))
                .containsExactly(
                        "Samen redzaam, gezond meedoen",
                        "Langer gezond",
                        "Versterken sociale basis",
                        "Zorg meer nabij",
                        "Meer inwoners kunnen meedoen");
        assertThat(said("goals")).hasSize(18);
        assertThat(said("assumptions")).hasSize(4);
    }

    @Test
    void everyInterventionIsPlannedUnderTheAmbitionThatItNames() {
        assertThat(begun(Subject.INTERVENTION)).hasSize(46).allSatisfy(beginning -> {
            var planned = said("planned-interventions").stream()
                    .filter(body -> text(body, "interventionId").equals(beginning.code()))
                    .toList();
            assertThat(planned).as(beginning.code()).isNotEmpty();
            assertThat(planned)
                    .extracting(body -> ambition(text(body, "ambition")))
                    .containsOnly(text(beginning.body(), "ambition"));
        });
    }

    @Test
    void everyGoalStandsUnderAnAmbitionOfTheProgramme() {
        assertThat(said("goals"))
                .extracting(body -> ambition(text(body, "ambition")))
                .doesNotContain("")
                .hasSize(18);
    }

    @Test
    void everyRequestHasAKeyOfItsOwn() {
        assertThat(TUBBERGEN.steps())
                .extracting(step -> Demo.key(step.code() + ", " + step.label()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatItRefersToIsInIt() {
        assertThat(TUBBERGEN.steps().stream().flatMap(step -> step.references().stream()))
                .contains(
                        new Step.Reference(Subject.INTERVENTION, "PGJ"),
                        new Step.Reference(Subject.INTERVENTION, "PJ1"),
                        new Step.Reference(Subject.PROGRAMME, PROGRAMME));
    }

    @Test
    void aDocumentIsNamedAfterAllThatItShows() {
        assertThat(TUBBERGEN.steps().getLast().noun()).isEqualTo("reporting-moments");
        assertThat(said("reporting-moments"))
                .extracting(body -> text(body, "moment"))
                .containsExactly("STAND-2019", "JAARSTUKKEN-2019", "STAND-2020", "BEGROTING-2021");
        assertThat(said("savings-plan/statements"))
                .extracting(body -> text(body, "moment"))
                .containsExactly("STAND-2019", "STAND-2020");
    }

    private static List<Beginning> begun(Subject subject) {
        return TUBBERGEN.beginnings().stream()
                .filter(beginning -> beginning.subject() == subject)
                .toList();
    }

    private static List<ObjectNode> said(String noun) {
        return TUBBERGEN.steps().stream()
                .filter(step -> step.noun().equals(noun))
                .map(Step::body)
                .toList();
    }

    private static String ambition(String code) {
        return said("ambitions").stream()
                .filter(body -> text(body, "ambition").equals(code))
                .map(body -> text(body, "title"))
                .findFirst()
                .orElse("");
    }

    private static String text(ObjectNode body, String field) {
        return body.path(field).asString("");
    }
}
