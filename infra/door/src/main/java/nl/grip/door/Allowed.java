package nl.grip.door;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which roles may use this handler: one of them is enough, and every role of the municipality where none is named. A
 * service with a handler that says nothing does not start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    Role[] value() default {
        Role.PROJECT_LEAD, Role.CASE_WORKER, Role.CONTROLLER, Role.AUDITOR, Role.VIEWER, Role.PRIVACY_OFFICER
    };
}
