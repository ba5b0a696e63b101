package org.reihum.network;

import static org.reihum.network.Input.tidy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What is typed about a town: degrees with a decimal point or comma. */
record PlaceForm(
        @NotBlank(message = "{network.missing.town}") @Line(max = 120)
        String town,

        @NotNull(message = "{network.missing.state}") @Nullable
        FederalState state,

        @NotBlank(message = "{network.missing.latitude}") @Degrees(most = 90)
        String latitude,

        @NotBlank(message = "{network.missing.longitude}") @Degrees(most = 180)
        String longitude) {

    PlaceForm(
            @Nullable String town,
            @Nullable FederalState state,
            @Nullable String latitude,
            @Nullable String longitude) {
        this.town = tidy(town);
        this.state = state;
        this.latitude = tidy(latitude);
        this.longitude = tidy(longitude);
    }

    static PlaceForm empty() {
        return new PlaceForm(null, null, null, null);
    }

    static PlaceForm of(Place place) {
        return new PlaceForm(
                place.name(), place.state(), String.valueOf(place.latitude()), String.valueOf(place.longitude()));
    }

    /** Only of a form without errors. */
    Spot spot() {
        if (state == null) {
            throw new IllegalStateException("a form with errors is not entered");
        }
        return new Spot(town, state, degrees(latitude), degrees(longitude));
    }

    private static double degrees(String typed) {
        return Double.parseDouble(typed.replace(',', '.'));
    }
}
