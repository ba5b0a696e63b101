package org.reihum.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A page with every element of the layout, and one that breaks. */
@TestComponent
@Controller
class PagesForTests {

    public record Stop(
            double x,
            double y,
            String label,
            @Nullable String detail,
            double labelX,
            double labelY,
            String anchor,
            String kind,
            boolean open) {}

    public record Form(
            String title, LocalDate day, String secret, String note, String place, String kind, Boolean open) {}

    @ModelAttribute("places")
    Map<String, String> places() {
        return Map.of("u", "Ulm");
    }

    @ModelAttribute("stops")
    List<Stop> stops() {
        return List.of(
                new Stop(280, 70, "Fellbach", "2.12.2026", 280, 40, "middle", "next", false),
                new Stop(410, 200, "Ulm", null, 430, 205, "start", "fixed", false));
    }

    @GetMapping("/series/every-element")
    String everyElement(@ModelAttribute("form") Form form, BindingResult errors, Model model) {
        errors.rejectValue("title", "none", "Der Titel fehlt.");
        errors.reject("none", "Der Raum ist vergeben.");
        model.addAttribute("done", "Gespeichert.");
        return "site/every-element";
    }

    @GetMapping("/series/broken")
    String broken() {
        throw new IllegalStateException("the inside of the machine");
    }

    @PostMapping("/r/upload")
    String upload(@RequestParam("file") MultipartFile file) {
        return "redirect:/?" + file.getSize();
    }

    @PostMapping("/r/broken/inside")
    String brokenAnswer() {
        throw new IllegalStateException("the inside of the machine");
    }
}
