package nl.grip.command.indicators;

import static nl.grip.command.indicators.IndicatorRule.BAND_ENDS_MISMATCHED;
import static nl.grip.command.indicators.IndicatorRule.FIGURE_OF_NO_KIND;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import nl.grip.command.Refusal;
import nl.grip.command.http.Bodies;
import nl.grip.command.http.Bodies.DecisionTaken;
import nl.grip.events.Category;
import nl.grip.events.Code;
import nl.grip.events.Decision;
import nl.grip.events.Dimension;
import nl.grip.events.Direction;
import nl.grip.events.Figure;
import nl.grip.events.Frequency;
import nl.grip.events.IndicatorDefinition;
import nl.grip.events.Law;
import org.jspecify.annotations.Nullable;

/** The parts that several bodies about an indicator have in common, as the contract describes them. */
final class IndicatorBodies {

    /** A month, quarter, half-year or year between 1950 and 2100. */
    static final String PERIOD = "^(19[5-9][0-9]|20[0-9]{2}|2100)(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?$";

    private IndicatorBodies() {}

    @Schema(name = "IndicatorDimension", description = "Waarnaar een cijfer kan worden uitgesplitst")
    record DimensionOfFigures(
            @Schema(description = "Code, zoals WIJK", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String dimension,

            @Schema(description = "Titel") String title) {

        Dimension told() {
            return new Dimension(new Code(dimension), title);
        }
    }

    @Schema(name = "IndicatorDefinition", description = "Wat een indicator is")
    record Definition(
            @Schema(description = "Titel") String title,
            @Schema(description = "Eenheid") String unit,

            @Schema(description = "Wat er wordt geteld, als het een verhouding is") @Nullable
            String numerator,

            @Schema(description = "Waardoor dat wordt gedeeld") @Nullable
            String denominator,

            @Schema(
                    description = "Waarmee de verhouding wordt vermenigvuldigd, zoals 1000",
                    minimum = "1",
                    maximum = "1000000")
            @Nullable
            Integer per,

            @Schema(description = "Bron") String source,

            @Schema(description = "Hoe lang de perioden zijn")
            Frequency frequency,

            @Schema(
                    description =
                            "Wat een cijfer is zoals het wordt aangeleverd: van zijn periode, of van het jaar tot en"
                                    + " met die periode. Hoe het wordt gelezen, kan altijd nog")
            IndicatorDefinition.Delivery delivery,

            @ArraySchema(uniqueItems = true, arraySchema = @Schema(description = "Wetten waarover het gaat"))
            List<Law> laws,

            @ArraySchema(arraySchema = @Schema(description = "Waarnaar een cijfer kan worden uitgesplitst"))
            List<DimensionOfFigures> breakdowns,

            @Schema(
                    description =
                            "Wat de cijfers zijn: een hoeveelheid, hoe vaak iets gebeurde, of wat er tussen zeldzame"
                                    + " gebeurtenissen verstreek aan tijd of aan gevallen. Dat bepaalt hoe toeval erin"
                                    + " werkt; als dit ontbreekt, volgt het uit de cijfers")
            IndicatorDefinition.@Nullable Nature nature) {

        IndicatorDefinition told() {
            return new IndicatorDefinition(
                    title,
                    unit,
                    numerator,
                    denominator,
                    per,
                    source,
                    frequency,
                    delivery,
                    laws,
                    breakdowns.stream().map(DimensionOfFigures::told).toList(),
                    nature);
        }
    }

    @Schema(name = "IndicatorDirection", description = "Welke kant het op moet")
    record DirectionOfIndicator(
            @Schema(description = "Omhoog, omlaag, niet lager, niet hoger, binnen een band, of geen")
            Direction.Aim aim,

            @Schema(description = "Onderkant van de band; alleen bij een band") @Nullable
            BigDecimal lower,

            @Schema(description = "Bovenkant van de band; alleen bij een band") @Nullable
            BigDecimal upper) {

        /** @throws Refusal where it has a band and should not, or should and has none */
        Direction told() {
            var from = Quantities.orNone(lower);
            var until = Quantities.orNone(upper);
            if (!Direction.isWhole(aim, from, until)) {
                throw Refusal.because(BAND_ENDS_MISMATCHED);
            }
            return new Direction(aim, from, until);
        }
    }

    @Schema(name = "FigureCategory", description = "Een deel van een uitsplitsing")
    record CategoryOfFigure(
            @Schema(description = "Code van de uitsplitsing", pattern = Bodies.CODE, maxLength = Bodies.CODE_LENGTH)
            String dimension,

            @Schema(description = "Welk deel, zoals WK018300", maxLength = Bodies.CODE_LENGTH)
            String category) {}

    @Schema(name = "FigureRatio", description = "Teller en noemer")
    record RatioOfFigure(
            @Schema(description = "Teller") BigDecimal numerator,
            @Schema(description = "Noemer, meer dan nul") BigDecimal denominator) {

        Figure.Ratio told() {
            return new Figure.Ratio(Quantities.of(numerator), Quantities.of(denominator));
        }
    }

    @Schema(name = "Figure", description = "Een cijfer; wat onbekend of geheim is, heeft geen waarde en is geen nul")
    record FigureFound(
            @ArraySchema(arraySchema = @Schema(description = "Waarover het gaat; leeg als het over alles gaat"))
            List<CategoryOfFigure> breakdown,

            @Schema(description = "Bekend, onbekend of geheim")
            Figure.Kind kind,

            @Schema(description = "De waarde, als zij bekend is") @Nullable
            BigDecimal value,

            @Schema(description = "Waaruit de waarde volgt") @Nullable
            RatioOfFigure ratio) {

        /** @throws Refusal where a value is missing, or told of what has none */
        Figure told() {
            var number = Quantities.orNone(value);
            var quotient = ratio == null ? null : ratio.told();
            if (!Figure.isWhole(kind, number, quotient)) {
                throw Refusal.because(FIGURE_OF_NO_KIND);
            }
            return new Figure(
                    breakdown.stream()
                            .map(part -> new Category(new Code(part.dimension()), part.category()))
                            .toList(),
                    kind,
                    number,
                    quotient);
        }
    }

    static @Nullable Decision decision(@Nullable DecisionTaken decision) {
        return decision == null ? null : decision.decision();
    }
}
