package nl.grip.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.UUID;

@AnalyzeClasses(packages = "nl.grip.events", importOptions = DoNotIncludeTests.class)
class EventsArchitectureTest {

    @ArchTest
    static final ArchRule factsKnowOnlyTheJdk = classes()
            .that()
            .resideInAPackage("nl.grip.events")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify.annotations", "com.fasterxml.jackson.annotation", "nl.grip.events");

    @ArchTest
    static final ArchRule factsAreRecords = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule noFactAsksTheTimeOrDrawsLots = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule onlyTheWireKnowsHowAFactIsWritten = noClasses()
            .that()
            .resideInAPackage("nl.grip.events")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.grip.events.wire");
}
