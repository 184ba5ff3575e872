package nl.grip.bench.peer;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;

/** What this program can be, one at a time, so that neither costs the other anything. */
enum Part {
    PEER,
    FLOOR;

    static final String SETTING = "grip.bench.part";

    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ConditionalOnProperty(name = SETTING, havingValue = "peer")
    @interface OfThePeer {}

    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @ConditionalOnProperty(name = SETTING, havingValue = "floor")
    @interface OfTheFloor {}

    /** @throws IllegalArgumentException where none is named, or one that there is not */
    static Part in(Environment environment) {
        return valueOf(environment.getProperty(SETTING, "").toUpperCase(Locale.ROOT));
    }
}
