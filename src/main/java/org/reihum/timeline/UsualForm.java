package org.reihum.timeline;

import static org.reihum.network.Input.tidy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reihum.network.Line;
import org.springframework.validation.BindingResult;

/** When the steps of a series are due, and who sees to them. */
record UsualForm(List<@Valid Row> steps) {

    UsualForm(@Nullable List<Row> steps) {
        this.steps = steps == null ? List.of() : steps;
    }

    /** @param days counted from the meeting's day; before it is negative */
    record Row(
            @NotNull(message = "{timeline.days.missing}") @Nullable
            Milestone step,

            @Pattern(regexp = "-?[0-9]{1,3}", message = "{timeline.days.bad}")
            String days,

            @NotNull(message = "{timeline.owner.missing}") @Nullable
            Owner owner,

            @Line(max = 200) String name) {

        Row(@Nullable Milestone step, @Nullable String days, @Nullable Owner owner, @Nullable String name) {
            this.step = step;
            this.days = tidy(days);
            this.owner = owner;
            this.name = tidy(name);
        }

        private Usual usual() {
            if (owner == null) {
                throw new IllegalStateException("a form with errors sets nothing");
            }
            return new Usual(Integer.parseInt(days), new Responsible(owner, owner == Owner.NAMED ? name : ""));
        }
    }

    static UsualForm of(Map<Milestone, Usual> steps) {
        return new UsualForm(steps.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        String.valueOf(each.getValue().days()),
                        each.getValue().responsible().owner(),
                        each.getValue().responsible().name()))
                .toList());
    }

    void check(BindingResult errors) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).owner() == Owner.NAMED && steps.get(i).name().isEmpty()) {
                errors.rejectValue("steps[" + i + "].name", "timeline.name.missing");
            }
        }
    }

    /** Only of a form without errors. */
    Map<Milestone, Usual> read() {
        Map<Milestone, Usual> read = new EnumMap<>(Milestone.class);
        steps.forEach(line -> read.put(Objects.requireNonNull(line.step()), line.usual()));
        return read;
    }
}
