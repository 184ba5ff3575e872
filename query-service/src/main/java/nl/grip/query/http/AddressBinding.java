package nl.grip.query.http;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.mvc.method.annotation.ExtendedServletRequestDataBinder;

/** Takes what is asked from the address, which the contract has seen, and never from a header of the same name, such as {@code From}. */
@ControllerAdvice
class AddressBinding {

    @InitBinder
    void bindNoHeaders(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder ofRequest) {
            ofRequest.setHeaderPredicate(_ -> false);
        }
    }
}
