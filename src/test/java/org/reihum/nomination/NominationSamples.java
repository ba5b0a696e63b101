package org.reihum.nomination;

import java.util.Locale;
import org.reihum.invitation.Season;
import org.reihum.network.FormOfAddress;
import org.reihum.network.PersonName;
import org.reihum.testing.Desk;
import org.reihum.testing.LetterSamples;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** What networks are asked when they may name guests, and what they are told of them. */
@TestComponent
class NominationSamples implements LetterSamples {

    private final NominationGround ground;
    private final Season season;
    private final MockMvc mvc;

    NominationSamples(NominationGround ground, Season season, MockMvc mvc) {
        this.ground = ground;
        this.season = season;
        this.mvc = mvc;
    }

    @Override
    public void write() {
        NominationGround.Made made = ground.make();
        var english = new PersonName(FormOfAddress.MR, "", "Harry", "English");
        season.manager(made.networks().get(2), english, "harry@example.org", Locale.ENGLISH);
        var rosa = new Desk(mvc, "de");
        rosa.press(made.desk(), made.terms(2));
        for (String manager : new String[] {"olga", "harry"}) {
            rosa.press(ground.pathIn(manager + "@example.org"), NominationGround.guest("Gast" + manager, ""));
            String nomination = String.valueOf(ground.nomination("Gast" + manager));
            rosa.press(made.desk() + "/decide", "nomination", nomination, "invite", "false", "word", "Es ist voll.");
        }
        rosa.press(made.desk() + "/tell");
    }
}
