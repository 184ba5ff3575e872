package nl.grip.query;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.grip.query.projections.Fold;
import nl.grip.query.projections.View;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "nl.grip.query", importOptions = DoNotIncludeTests.class)
class QueryArchitectureTest {

    private static final String[] OUTSIDE_WORLD = {
        "org.springframework..", "org.apache.kafka..", "java.sql..", "javax.sql..", "java.io..", "java.net.http.."
    };

    @ArchTest
    static final ArchRule viewsKnowNothingOutsideTheirFacts = noClasses()
            .that()
            .implement(View.class)
            .or()
            .haveSimpleNameEndingWith("Row")
            .or()
            .haveSimpleName("RowChange")
            .or()
            .belongToAnyOf(Fold.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OUTSIDE_WORLD);

    @ArchTest
    static final ArchRule viewsNeverAskTheClock = noClasses()
            .that()
            .implement(View.class)
            .or()
            .haveSimpleNameEndingWith("Row")
            .or()
            .haveSimpleName("RowChange")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule onlyTheMechanismAndAlertsKnowKafka = noClasses()
            .that()
            .resideOutsideOfPackages("..projections..", "..alerts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..");

    @ArchTest
    static final ArchRule doorsArePrivate =
            classes().that().areMetaAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule theMechanismKnowsNoNoun = noClasses()
            .that()
            .resideInAPackage("..projections..")
            .should()
            .dependOnClassesThat(resideInAPackage("..interventions..").or(resideInAPackage("..dashboards..")));

    @ArchTest
    static final ArchRule dashboardsKnowNoNoun = noClasses()
            .that()
            .resideInAPackage("..dashboards..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..interventions..");

    @ArchTest
    static final ArchRule alertsKnowNoNoun = noClasses()
            .that()
            .resideInAPackage("..alerts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..interventions..", "..programmes..", "..indicators..", "..statistics..", "..overview..");

    @ArchTest
    static final ArchRule pagesHaveInCommonWhatNoNounOwns = noClasses()
            .that()
            .resideInAPackage("..pages..")
            .should()
            .dependOnClassesThat(resideInAPackage("..interventions..").or(resideInAPackage("..projections..")));
}
