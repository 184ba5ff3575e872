package nl.grip.command;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "nl.grip.command", importOptions = DoNotIncludeTests.class)
class CommandArchitectureTest {

    @ArchTest
    static final ArchRule RULES_ARE_PURE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("State")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..", "org.axonframework..", "java.sql..", "java.io..", "java.net..");

    @ArchTest
    static final ArchRule RULES_ASK_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("State")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule DOORS_ARE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_THE_PUBLICATION_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("nl.grip.command.publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..");

    @ArchTest
    static final ArchRule ONLY_WHO_OWNS_TABLES_KNOWS_SQL = noClasses()
            .that(resideOutsideOfPackages(
                    "nl.grip.command.store..", "nl.grip.command.publication..", "nl.grip.command.ledger.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule THE_STORE_KNOWS_NO_OTHER_ROOM = noClasses()
            .that()
            .resideInAPackage("nl.grip.command.store..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("nl.grip.command..").and(resideOutsideOfPackages("nl.grip.command.store..")));

    @ArchTest
    static final ArchRule NOUNS_DO_NOT_KNOW_EACH_OTHER = slices().matching("nl.grip.command.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAPackage("nl.grip.command.."), resideInAPackage("nl.grip.command.store.."))
            .ignoreDependency(resideInAPackage("nl.grip.command.."), resideInAPackage("nl.grip.command.http.."))
            .ignoreDependency(resideInAPackage("nl.grip.command.."), resideInAPackage("nl.grip.command.csv.."));
}
