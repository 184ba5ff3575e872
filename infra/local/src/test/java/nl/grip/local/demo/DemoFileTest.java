package nl.grip.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
    Path directory;

    @Test
    void aCodeIsGivenOnce() throws IOException {
        assertRefused("""
            - {source: a, propose: {code: PJ1}}
            - {source: b, propose: {code: PJ1}}
            """, "'PJ1' is missing or there twice");
    }

    @Test
    void aStepIsOneThatTheApiKnows() throws IOException {
        assertRefused("""
            - source: a
              propose: {code: PJ1}
              then: [{pilot: {effectiveOn: 2021-01-01}}]
            """, "PJ1: a step is one of");
    }

    @Test
    void aSuccessorIsInTheSameFile() throws IOException {
        assertRefused("""
            - source: a
              propose: {code: OJA}
              then: [{stops: {successor: PGJ}}]
            """, "OJA, stops 1: no intervention in this file has the code [PGJ]");
    }

    @Test
    void anEntryHoldsNothingElse() throws IOException {
        assertRefused("""
            - {source: a, propose: {code: PJ1}, them: []}
            """, "them");
    }

    @Test
    void anEntryProposesEstablishesOrGoesOn() throws IOException {
        assertRefused("""
            - {source: a, propose: {code: PJ1}, establish: {code: PLAN}}
            """, "'a' has one of 'propose', 'establish', 'define', 'about', 'measure' and 'uses'");
        assertRefused("""
            - {source: a, then: []}
            """, "'a' has one of 'propose', 'establish', 'define', 'about', 'measure' and 'uses'");
    }

    @Test
    void anEntryGoesOnAboutWhatTheFileBegins() throws IOException {
        assertRefused("""
            - {source: a, about: PLAN, then: [{budget-years: {year: 2019}}]}
            """, "nothing in this file has the code [PLAN]");
    }

    @Test
    void aProgrammeTakesNoStepOfAnIntervention() throws IOException {
        assertRefused("""
            - source: a
              establish: {code: PLAN}
              then: [{pilots: {effectiveOn: 2021-01-01}}]
            """, "PLAN: a step is one of");
        assertRefused("""
            - source: a
              establish: {code: PLAN}
              then: [{budget-years/19/lines: {line: A}}]
            """, "PLAN: a step is one of");
    }

    @Test
    void aReferenceIsToTheRightKind() throws IOException {
        assertRefused("""
            - source: a
              establish: {code: PLAN}
              then: [{planned-interventions: [{interventionId: PLAN}]}]
            """, "PLAN, planned-interventions 1: no intervention in this file has the code [PLAN]");
        assertRefused("""
            - source: a
              propose: {code: PJ1}
              then: [{fundings: {funding: {lines: [{programmeId: PJ1, year: 2019, line: A}]}}}]
            """, "PJ1, fundings 1: no programme in this file has the code [PJ1]");
    }

    @Test
    void aFileThatIsPostedLiesBesideIt() throws IOException {
        assertRefused("""
            - source: a
              establish: {code: PLAN}
              then: [{budget-years/2020/actuals-imports: {file: absent.csv}}]
            """, "there is no file 'absent.csv' beside this one");
    }

    @Test
    void measurementsLieBesideIt() throws IOException {
        assertRefused("""
            - {source: a, measure: absent.csv}
            """, "there is no file 'absent.csv' beside this one");
    }

    @Test
    void ofAFileThatItUsesOnlyWhatItNamesIsBegunAgain() throws IOException {
        Files.writeString(directory.resolve("plan.yaml"), """
            - {source: a, establish: {code: PLAN}}
            - {source: b, propose: {code: PJ1}, then: [{stops: {effectiveOn: 2021-01-01}}]}
            - {source: c, propose: {code: PJ2}}
            """);
        var file = Files.writeString(directory.resolve("demo.yaml"), """
            - {source: a, uses: plan.yaml}
            - {source: b, define: {code: WACHTTIJD}, then: [{goals: {programmeId: PLAN, goal: A}}]}
            - {source: c, about: PJ1, then: [{indicators: {indicator: WACHTTIJD}}]}
            """);

        var read = DemoFile.read(file);

        assertThat(read.beginnings())
                .extracting(Beginning::where)
                .containsExactly(
                        "plan.yaml, PLAN, establish", "plan.yaml, PJ1, propose", "demo.yaml, WACHTTIJD, define");
        assertThat(read.steps()).extracting(Step::label).containsExactly("goals 1", "indicators 1");
    }

    @Test
    void onlyWhatIsAboutDifferentThingsOfOneKindDoesNotWaitForEachOther() throws IOException {
        Files.writeString(directory.resolve("demo.csv"), "one");
        var file = Files.writeString(directory.resolve("demo.yaml"), """
            - {source: a, define: {code: A}, then: [{goals: {goal: G}}, {baselines: {value: 1}}]}
            - {source: b, define: {code: B}, then: [{goals: {goal: G}}]}
            - {source: c, propose: {code: PJ1}, then: [{indicators: {indicator: A}}]}
            - {source: d, measure: demo.csv}
            - {source: e, about: A, then: [{certifications: {period: '2019'}}]}
            """);

        assertThat(DemoFile.read(file).stretches())
                .extracting(stretch -> stretch.stream()
                        .map(steps -> steps.stream().map(Step::label).toList())
                        .toList())
                .containsExactly(
                        List.of(List.of("goals 1", "baselines 1"), List.of("goals 1")),
                        List.of(List.of("indicators 1")),
                        List.of(List.of("measurement-imports")),
                        List.of(List.of("certifications 1")));
    }

    @Test
    void aListIsAsManySteps() throws IOException {
        var file = Files.writeString(directory.resolve("demo.yaml"), """
            - {source: a, establish: {code: PLAN}, then: [{ambitions: [{ambition: A}, {ambition: B}], as: carla}]}
            - {source: b, about: PLAN, then: [{ambitions: {ambition: C}}]}
            """);

        assertThat(DemoFile.read(file).steps())
                .extracting(Step::label, Step::user)
                .containsExactly(
                        tuple("ambitions 1", "carla"), tuple("ambitions 2", "carla"), tuple("ambitions 3", "petra"));
    }

    @Test
    void whatIsPostedBelongsToItsContent() throws IOException {
        var csv = Files.writeString(directory.resolve("demo.csv"), "one");
        var file = Files.writeString(directory.resolve("demo.yaml"), """
            - {source: a, establish: {code: PLAN}, then: [{budget-years/2020/actuals-imports: {file: demo.csv}}]}
            """);
        var before = Demo.version(file);

        Files.writeString(csv, "other");

        assertThat(Demo.version(file)).isNotEqualTo(before);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> DemoFile.read(directory.resolve("absent.yaml")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("absent.yaml");
    }

    private void assertRefused(String text, String reason) throws IOException {
        var file = Files.writeString(directory.resolve("demo.yaml"), text);
        assertThatThrownBy(() -> DemoFile.read(file))
                .isInstanceOf(DemoException.class)
                .hasMessageStartingWith("demo.yaml")
                .hasMessageContaining(reason);
    }
}
