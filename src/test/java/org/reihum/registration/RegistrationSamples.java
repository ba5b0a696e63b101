package org.reihum.registration;

import java.util.List;
import org.reihum.testing.LetterSamples;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** What is written to those who sign up: the question whether it was they, and a group's link. */
@TestComponent
class RegistrationSamples implements LetterSamples {

    private final Fair fair;
    private final MockMvc mvc;

    RegistrationSamples(Fair fair, MockMvc mvc) {
        this.fair = fair;
        this.mvc = mvc;
    }

    @Override
    public void write() {
        fair.open(fair.season().home("Konstanz"), 20);
        for (String language : List.of("de", "en")) {
            String email = language + "@example.org";
            var applicant = new Applicant(mvc, language);
            applicant.press(
                    Fair.FORM,
                    Fair.and(
                            Fair.filled("Kim", "Neu", email),
                            "grouped",
                            "true",
                            "people[0].firstName",
                            "Toni",
                            "people[0].lastName",
                            "Bug"));
            applicant.press(fair.linkTo(email));
        }
    }
}
