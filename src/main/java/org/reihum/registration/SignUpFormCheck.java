package org.reihum.registration;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What depends on the meeting, or on several fields together. */
@Component
class SignUpFormCheck {

    void check(SignUpForm form, Door door, Errors errors) {
        int most = door.companions();
        if (form.companionsOrNone() > most) {
            errors.rejectValue("companions", "registration.companions.most", new Object[] {most}, null);
        }
        if (form.grouped()) {
            checkGroup(form, door.rule(), errors);
        }
    }

    private static void checkGroup(SignUpForm form, SignUpRule rule, Errors errors) {
        List<NamedPerson> people = form.people();
        for (int i = 0; i < people.size(); i++) {
            if (!people.get(i).isEmpty() && people.get(i).firstName().isEmpty()) {
                errors.rejectValue("people[" + i + "].firstName", "registration.missing.firstName");
            }
            if (!people.get(i).isEmpty() && people.get(i).lastName().isEmpty()) {
                errors.rejectValue("people[" + i + "].lastName", "registration.missing.lastName");
            }
        }
        if (people.stream().allMatch(NamedPerson::isEmpty)) {
            errors.rejectValue("people[0].lastName", "registration.group.nobody");
        } else if (form.everyone().size() > rule.limit()) {
            errors.rejectValue("people[0].lastName", "registration.group.tooMany", new Object[] {rule.limit()}, null);
        }
    }
}
