import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWL2RLProfile;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/**
 * Prints each way in which an ontology leaves the profiles OWL 2 DL and OWL 2 RL (https://www.w3.org/TR/owl2-profiles/),
 * one a line: the profile, a tab, the reason. Prints nothing else, and ends in success whatever it finds.
 */
public class Profile {
    public static void main(String[] files) throws Exception {
        OWLOntology ontology =
            OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(files[0]));
        OWLProfile[] profiles = {new OWL2DLProfile(), new OWL2RLProfile()};
        for (OWLProfile profile : profiles) {
            for (OWLProfileViolation violation : profile.checkOntology(ontology).getViolations()) {
                String reason = violation.toString().replace('\n', ' ').replace('\t', ' ');
                System.out.println(profile.getName() + "\t" + reason);
            }
        }
    }
}
