package nl.grip.local.demo;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TubbergenTest {

    private static final DemoFile TUBBERGEN = DemoFile.read(Path.of("../demo/tubbergen.yaml"));

    @Test
    void holdsThePlanOfAllFourAmbitions() {
        assertThat(TUBBERGEN.proposals()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(TUBBERGEN.proposals())
                .extracting(proposal -> proposal.body().path("ambition").asString(""))
                .contains(
                        "Langer gezond", "Versterken sociale basis", "Zorg meer nabij", "Meer inwoners kunnen meedoen");
    }

    @Test
    void everyCodeIsUnique() {
        assertThat(TUBBERGEN.proposals()).extracting(DemoFile.Proposal::code).doesNotHaveDuplicates();
    }

    @Test
    void everyStepIsKnownAndHasAKeyOfItsOwn() {
        var steps = TUBBERGEN.proposals().stream()
                .flatMap(proposal -> proposal.steps().stream())
                .toList();
        var keys = TUBBERGEN.proposals().stream()
                .flatMap(proposal ->
                        proposal.steps().stream().map(step -> Demo.key(proposal.code() + ", " + step.label())))
                .toList();

        assertThat(steps).extracting(DemoFile.Step::noun).isSubsetOf(DemoFile.NOUNS);
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceResolves() {
        var codes = TUBBERGEN.proposals().stream().map(DemoFile.Proposal::code).toList();
        var successors = TUBBERGEN.proposals().stream()
                .flatMap(proposal -> proposal.steps().stream())
                .map(step -> step.body().path("successor").asString(""))
                .filter(not(String::isEmpty))
                .toList();

        assertThat(successors).isEqualTo(List.of("PGJ"));
        assertThat(codes).containsAll(successors);
    }
}
