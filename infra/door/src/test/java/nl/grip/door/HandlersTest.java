package nl.grip.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class HandlersTest {

    @RestController
    static class Endpoint {

        @Open
        public void open() {}

        @Allowed(Role.VIEWER)
        public void allowed() {}

        public void silent() {}

        @Allowed({})
        public void forNobody() {}
    }

    @Controller
    static final class Page {

        @Allowed(Role.VIEWER)
        public void allowed() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"silent", "forNobody"})
    void aServiceWithAHandlerThatDoesNotSayForWhomItIsDoesNotStart(String method) {
        var mapping = mapping(method);

        assertThatThrownBy(() -> new Handlers(mapping))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Endpoint#" + method);
    }

    @Test
    void whatIsOpenIsOpenForEveryMethodOfItsPath() {
        var handlers = new Handlers(mapping("open"));

        assertThat(handlers.isOpen("/v1/things")).isTrue();
        assertThat(handlers.isOpen("/v1/things/1")).isFalse();
    }

    @Test
    void aServiceWhoseContractKnowsOtherHandlersDoesNotStart() {
        var contract = Contract.of(new ByteArrayResource("""
                        {"info": {"version": "1.0.0"}, "paths": {"/others": {"post": {}}}}
                        """.getBytes(StandardCharsets.UTF_8)), false);

        assertThatThrownBy(() -> contract.verify(new Handlers(mapping("allowed"))))
                .hasMessageContaining("not in openapi.json: [GET /v1/things]")
                .hasMessageContaining("without a handler: [POST /v1/others]")
                .hasMessageContaining("-Dgrip.contract=write");
    }

    @Test
    void aPageForPeopleIsNoPartOfTheContract() {
        var contract = Contract.of(
                new ByteArrayResource("{\"info\": {\"version\": \"1.0.0\"}}".getBytes(StandardCharsets.UTF_8)), false);

        assertThatCode(() -> contract.verify(new Handlers(mapping(new Page(), "allowed"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aServiceWithoutAContractIsToldHowToWriteOne() {
        assertThatThrownBy(() -> Contract.of(new ClassPathResource("/nowhere.json"), false))
                .hasMessageContaining("-Dgrip.contract=write");
    }

    private static RequestMappingHandlerMapping mapping(String method) {
        return mapping(new Endpoint(), method);
    }

    private static RequestMappingHandlerMapping mapping(Object endpoint, String name) {
        var mapping = new RequestMappingHandlerMapping();
        var info = RequestMappingInfo.paths("/v1/things")
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, endpoint, method(endpoint, name));
        return mapping;
    }

    private static Method method(Object endpoint, String name) {
        try {
            return endpoint.getClass().getMethod(name);
        } catch (NoSuchMethodException unknown) {
            throw new AssertionError(unknown);
        }
    }
}
