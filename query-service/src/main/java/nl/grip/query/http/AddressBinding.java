package nl.grip.query.http;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Takes what is asked from the address, which the contract has seen, and never from a header of the same name. */
@ControllerAdvice
class AddressBinding {

    @InitBinder
    void bindNoHeaders(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(_ -> false);
    }
}
