package nl.grip.door.generation;

import io.swagger.v3.core.converter.ModelConverter;
import java.util.Arrays;
import nl.grip.door.Allowed;
import nl.grip.door.Caller;
import nl.grip.door.Open;
import nl.grip.door.Role;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Tells springdoc what it cannot know: who may use a handler, and that what may be null says so. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springdoc.core.utils.SpringDocUtils")
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
final class GenerationConfiguration {

    @Bean
    GlobalOperationCustomizer whoMay() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return (operation, handler) -> {
            var allowed = handler.getMethodAnnotation(Allowed.class);
            if (allowed != null) {
                operation.addExtension(
                        "x-roles",
                        Arrays.stream(allowed.value()).map(Role::claim).sorted().toList());
            } else if (handler.hasMethodAnnotation(Open.class)) {
                operation.addExtension("x-open", true);
            }
            return operation;
        };
    }

    @Bean
    ModelConverter requiredUnlessNullable() {
        return new RequiredUnlessNullable();
    }
}
