package nl.grip.query.pages;

import nl.grip.door.Open;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people come who could not be signed in; it tells nobody why, and offers to try again. */
@Controller
class SignInFailedPage {

    @Open
    @GetMapping(path = PagePaths.SIGN_IN_FAILED, produces = MediaType.TEXT_HTML_VALUE)
    String tell() {
        return "pages/sign-in-failed";
    }
}
