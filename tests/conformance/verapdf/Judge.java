import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/**
 * Asks veraPDF about files: each by each of its profiles, all in one machine, for starting one takes longer than judging.
 * Arguments: names of profiles parted by commas, then files. Prints a line a verdict: profile, file, and the rules that
 * fail, parted by tabs; a rule is its clause, its number and what veraPDF says of the first object that breaks it.
 */
public final class Judge {
    public static void main(String[] arguments) throws Exception {
        // veraPDF logs what it reads; only its verdict is wanted.
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : arguments[0].split(",")) {
            ValidationProfile profile = profileOf(name);
            for (int at = 1; at < arguments.length; at++) {
                System.out.println(String.join("\t", verdict(name, profile, new File(arguments[at]))));
            }
        }
    }

    private static ValidationProfile profileOf(String name) throws Exception {
        String place = "org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream opened = ClassLoader.getSystemResourceAsStream(place)) {
            return Profiles.profileFromXml(opened);
        }
    }

    private static List<String> verdict(String name, ValidationProfile profile, File file) throws Exception {
        List<String> told = new ArrayList<>(List.of(name, file.getPath()));
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(file, profile.getPDFAFlavour());
             var validator = foundry.createValidator(profile, -1, false, true, false)) {
            List<String> seen = new ArrayList<>();
            for (TestAssertion each : validator.validate(parser).getTestAssertions()) {
                String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                if (each.getStatus() == TestAssertion.Status.FAILED && !seen.contains(rule)) {
                    seen.add(rule);
                    told.add((rule + " " + each.getErrorMessage()).replaceAll("\\s+", " "));
                }
            }
        }
        return told;
    }
}
