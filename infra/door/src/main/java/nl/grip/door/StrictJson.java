package nl.grip.door;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON without forgiving anything: UTF-8 only, every name once, one value, 64 levels, and no text or number that
 * something further on might choke on.
 */
final class StrictJson {

    static final int DEPTH = 64;

    private static final int LARGEST_EXPONENT = 40;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH)
            .maxStringLength(HeldRequest.LIMIT)
            .maxNameLength(200)
            .maxNumberLength(60)
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /** @throws UnfitException naming everything for which the text cannot be looked at any further */
    static JsonNode read(byte[] body) throws UnfitException {
        if (body.length == 0) {
            throw new UnfitException(List.of(Violation.inBody("", "body-empty")));
        }
        var json = parse(decode(body));
        var unfit = new ArrayList<Violation>();
        look(json, "", unfit);
        if (!unfit.isEmpty()) {
            throw new UnfitException(unfit);
        }
        return json;
    }

    private static String decode(byte[] body) throws UnfitException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new UnfitException(List.of(Violation.inBody("", "utf-8")));
        }
    }

    private static JsonNode parse(String text) throws UnfitException {
        try {
            var json = MAPPER.readTree(text);
            if (json.isMissingNode()) {
                throw new UnfitException(List.of(Violation.inBody("", "body-empty")));
            }
            return json;
        } catch (StreamConstraintsException tooMuch) {
            throw new UnfitException(List.of(Violation.inBody("", "json-bounds", DEPTH)));
        } catch (JacksonException malformed) {
            var location = malformed.getLocation();
            throw new UnfitException(List.of(
                    location == null
                            ? Violation.inBody("", "json", "?", "?")
                            : Violation.inBody(
                                    "",
                                    "json",
                                    String.valueOf(location.getLineNr()),
                                    String.valueOf(location.getColumnNr()))));
        }
    }

    private static void look(JsonNode json, String pointer, List<Violation> unfit) {
        if (json.isString() && !isWhole(json.stringValue())) {
            unfit.add(Violation.inBody(pointer, "control-characters"));
        } else if (json.isNumber() && !isSane(json.decimalValue())) {
            unfit.add(Violation.inBody(pointer, "number-bounds", LARGEST_EXPONENT));
        }
        for (var index = 0; index < json.size() && json.isArray(); index++) {
            look(json.get(index), pointer + "/" + index, unfit);
        }
        json.propertyStream().forEach(property -> {
            var at = pointer + "/" + escape(property.getKey());
            if (!isWhole(property.getKey())) {
                unfit.add(Violation.inBody(pointer, "control-characters"));
            }
            look(property.getValue(), at, unfit);
        });
    }

    /** Tabs and line ends may be fine, which the contract says per text; what no text may have is refused here. */
    static boolean isWhole(String text) {
        for (var index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            if (isUnfit(text.codePointAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnfit(int character) {
        var isControl = Character.isISOControl(character) && character != '\n' && character != '\t';
        var isUnpaired = Character.getType(character) == Character.SURROGATE;
        var isNoCharacter = (character & 0xFFFE) == 0xFFFE;
        return isControl || isUnpaired || isNoCharacter;
    }

    private static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LARGEST_EXPONENT && number.precision() <= LARGEST_EXPONENT;
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The text is not JSON that this system can look into. */
    static final class UnfitException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<Violation> violations;

        UnfitException(List<Violation> violations) {
            super(violations.toString());
            this.violations = violations;
        }

        List<Violation> violations() {
            return violations;
        }
    }
}
