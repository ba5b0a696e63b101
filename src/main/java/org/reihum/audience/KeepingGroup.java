package org.reihum.audience;

import java.time.Instant;
import org.reihum.meeting.SeriesId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps criteria under a name that no other group of the series has. */
@Component
class KeepingGroup {

    sealed interface Kept {
        record Done(TargetGroup group) implements Kept {}

        /** Another group of the series has that name. */
        record NameTaken() implements Kept {}

        /** Nothing is chosen that could be kept. */
        record Nothing() implements Kept {}

        /** Somebody has saved the group in the meantime; {@code version} is its present one. */
        record Meanwhile(int version) implements Kept {}
    }

    private final TargetGroups groups;

    KeepingGroup(TargetGroups groups) {
        this.groups = groups;
    }

    /** @throws NoSuchGroup when the group that was to be changed is gone */
    Kept keep(SeriesId series, GroupForm form, Criteria criteria, String by, Instant now) {
        if (criteria.isEmpty()) {
            return new Kept.Nothing();
        }
        Long edited = form.edit();
        if (groups.isNamed(series.value(), form.name(), edited == null ? 0 : edited)) {
            return new Kept.NameTaken();
        }
        try {
            return edited == null
                    ? new Kept.Done(groups.saveAndFlush(new TargetGroup(series, form.name(), criteria, by, now)))
                    : change(groups.get(edited, series), form, criteria);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            return new Kept.NameTaken();
        }
    }

    private Kept change(TargetGroup group, GroupForm form, Criteria criteria) {
        if (group.version() != form.version()) {
            return new Kept.Meanwhile(group.version());
        }
        group.describe(form.name(), criteria);
        try {
            return new Kept.Done(groups.saveAndFlush(group));
        } catch (OptimisticLockingFailureException meanwhile) {
            return new Kept.Meanwhile(groups.get(group.id(), group.series()).version());
        }
    }
}
