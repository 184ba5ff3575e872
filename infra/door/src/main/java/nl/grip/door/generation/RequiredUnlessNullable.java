package nl.grip.door.generation;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A component of a record is required, unless it is {@link Nullable}: the code is null-marked, and so is its contract. */
final class RequiredUnlessNullable implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType javaType = type.getType() == null ? null : Json31.mapper().constructType(type.getType());
        if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
            var model = modelOf(resolved, context);
            Arrays.stream(javaType.getRawClass().getRecordComponents())
                    .filter(RequiredUnlessNullable::isRequired)
                    .map(RecordComponent::getName)
                    .forEach(name -> require(model, name));
        }
        return resolved;
    }

    private static Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        Schema<?> defined = context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return defined == null ? resolved : defined;
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && component.getType() != Optional.class;
    }

    private static void require(Schema<?> model, String name) {
        List<String> required = model.getRequired();
        var isKnown = model.getProperties() != null && model.getProperties().containsKey(name);
        if (isKnown && (required == null || !required.contains(name))) {
            model.addRequiredItem(name);
        }
    }
}
