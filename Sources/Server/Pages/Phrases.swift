import Foundation

/// Every phrase of the pages, in English and in French.
enum Phrases {
    static func all(_ language: PageLanguage) -> [String: String] {
        table.mapValues { language == .english ? $0.english : $0.french }
    }

    /// A phrase with its `%@` replaced in order.
    static func text(_ key: String, _ language: PageLanguage, _ arguments: String...) -> String {
        guard let phrase = table[key] else { return key }
        var pieces = (language == .english ? phrase.english : phrase.french).components(separatedBy: "%@")[...]
        var text = pieces.popFirst() ?? ""
        for (index, piece) in pieces.enumerated() {
            text += (index < arguments.count ? arguments[index] : "") + piece
        }
        return text
    }

    static let table: [String: (english: String, french: String)] = [
        "skip": ("Skip to content", "Aller au contenu"),
        "navigation": ("Main", "Principale"),
        "home": ("Home", "Accueil"),
        "search": ("Search", "Recherche"),
        "write": ("Write", "Écrire"),
        "runs": ("Training", "Entraînement"),
        "footer": (
            "Mynah learns from this platform's public posts, on this machine.",
            "Mynah apprend des messages publics de cette plateforme, sur cette machine."
        ),
        "metrics": ("Metrics", "Mesures"),
        "health": ("Health", "État"),
        "backHome": ("Back to the start", "Retour à l’accueil"),
        "errorNotFound": ("There is nothing here", "Il n’y a rien ici"),
        "errorKey": ("An API key is needed", "Une clé d’API est nécessaire"),
        "errorOther": ("That did not work", "Cela n’a pas fonctionné"),
        "errorNotFoundText": (
            "The address may be mistyped, or what was here has been removed.",
            "L’adresse est peut-être mal écrite, ou ce qui s’y trouvait a été retiré."
        ),
        "errorKeyText": (
            "Load the page again and give the API key as the password; any name will do.",
            "Rechargez la page et donnez la clé d’API comme mot de passe ; le nom importe peu."
        ),

        "homeTitle": ("What this platform sounds like", "La voix de cette plateforme"),
        "homeLead": (
            "Search its posts, write with a model that learned from them, and watch how the training went.",
            "Cherchez dans ses messages, écrivez avec un modèle qui les a appris, et suivez son entraînement."
        ),
        "posts": ("Posts", "Messages"),
        "postsCount": ("posts in the store", "messages dans la base"),
        "communities": ("Communities", "Communautés"),
        "authors": ("Authors", "Auteurs"),
        "period": ("Written", "Écrits"),
        "periodText": ("%@ to %@", "du %@ au %@"),
        "largestCommunities": ("Largest communities", "Plus grandes communautés"),
        "languages": ("Languages", "Langues"),
        "noPosts": (
            "There are no posts yet. Import some, and they appear here at once:",
            "Il n’y a pas encore de messages. Importez-en, ils apparaîtront aussitôt :"
        ),
        "models": ("Models", "Modèles"),
        "defaultModel": ("default", "par défaut"),
        "writeWithIt": ("Write a post", "Écrire un message"),
        "modelTrained": ("trained on %@", "entraîné le %@"),
        "modelLoaded": ("in memory, %@ writing, %@ waiting", "en mémoire, %@ en cours, %@ en attente"),
        "modelIdle": ("loaded when first used", "chargé à la première demande"),
        "noModels": (
            "There is no model yet. Train one; a few minutes are enough for a first one:",
            "Il n’y a pas encore de modèle. Entraînez-en un ; quelques minutes suffisent pour un premier :"
        ),
        "noModelsThen": (
            "This page can write as soon as the training has saved its model; load it again then.",
            "Cette page pourra écrire dès que l’entraînement aura enregistré son modèle ; rechargez-la alors."
        ),
        "noRuns": ("No training run yet.", "Aucun entraînement pour l’instant."),
        "progress": ("Progress", "Avancement"),

        "searchTitle": ("Search the posts", "Chercher dans les messages"),
        "searchLabel": ("Words to look for", "Mots à chercher"),
        "searchPlaceholder": ("coffee in:Coffee since:2012-01-01", "café in:france since:2012-01-01"),
        "searchButton": ("Search", "Chercher"),
        "sortLabel": ("Order", "Ordre"),
        "sortRelevance": ("Best match", "Pertinence"),
        "sortLatest": ("Latest", "Plus récents"),
        "cribTitle": ("How to search precisely", "Comment chercher avec précision"),
        "cribPhrase": ("these words, side by side", "ces mots, côte à côte"),
        "cribExclude": ("without a word", "sans un mot"),
        "cribOr": ("either of two", "l’un ou l’autre"),
        "cribTag": ("posts with a hashtag", "messages avec un mot-dièse"),
        "cribCommunity": ("within a community", "dans une communauté"),
        "cribAuthor": ("by an author", "d’un auteur"),
        "cribLanguage": ("in a language", "dans une langue"),
        "cribDates": ("between two days", "entre deux jours"),
        "cribScore": ("with at least this score", "avec au moins ce score"),
        "noResults": (
            "Nothing matches. Try fewer words, or another spelling.",
            "Aucun résultat. Essayez moins de mots, ou une autre orthographe."
        ),
        "resultsCount": ("%@ results in %@ ms", "%@ résultats en %@ ms"),
        "resultCount": ("1 result in %@ ms", "1 résultat en %@ ms"),
        "noMoreResults": ("There are no more results.", "Il n’y a plus de résultats."),
        "queryProblem": ("This cannot be searched: %@.", "Recherche impossible : %@."),
        "noStore": (
            "there are no posts yet; import some with \"mynah import\"",
            "il n’y a pas encore de messages ; importez-en avec « mynah import »"
        ),
        "points": ("%@ points", "%@ points"),
        "pages": ("Pages of results", "Pages de résultats"),
        "previous": ("Previous", "Précédents"),
        "next": ("Next", "Suivants"),

        "writeTitle": ("Write a post", "Écrire un message"),
        "writeLead": (
            "Choose where the post would appear and what it is about; the model writes it as people there do.",
            "Choisissez où le message paraîtrait et de quoi il parle ; le modèle l’écrit comme on écrit là-bas."
        ),
        "community": ("Community", "Communauté"),
        "language": ("Language", "Langue"),
        "any": ("Any", "Peu importe"),
        "reach": ("Response", "Accueil"),
        "reachTop": ("Among the best received", "Parmi les mieux reçus"),
        "reachHigh": ("Well received", "Bien reçu"),
        "reachMiddle": ("Like most", "Comme la plupart"),
        "model": ("Model", "Modèle"),
        "titleLabel": ("Title", "Titre"),
        "optional": ("(optional)", "(facultatif)"),
        "firstWords": ("First words", "Premiers mots"),
        "temperature": ("Variety", "Variété"),
        "temperatureHelp": (
            "Low stays close to the usual; high surprises.", "Bas, il reste prévisible ; haut, il surprend."
        ),
        "length": ("Length", "Longueur"),
        "lengthShort": ("Short", "Court"),
        "lengthMedium": ("Medium", "Moyen"),
        "lengthLong": ("Long", "Long"),
        "writeButton": ("Write", "Écrire"),
        "stopButton": ("Stop", "Arrêter"),
        "needsScript": ("Writing needs JavaScript.", "L’écriture a besoin de JavaScript."),
        "text": ("Text", "Texte"),
        "outputEmpty": ("The text appears here.", "Le texte apparaîtra ici."),
        "writing": ("Writing…", "Écriture en cours…"),
        "written": ("Done: %tokens tokens in %seconds s.", "Terminé : %tokens jetons en %seconds s."),
        "writingStopped": ("Stopped.", "Arrêté."),
        "writingFailed": ("That did not work:", "Cela n’a pas fonctionné :"),
        "aiLabel": ("Written by AI (model %@)", "Écrit par une IA (modèle %@)"),

        "runsTitle": ("Training runs", "Entraînements"),
        "runsLead": (
            "What each run has learned so far, live while it trains.",
            "Ce que chaque entraînement a appris, en direct pendant qu’il dure."
        ),
        "run": ("Run", "Entraînement"),
        "state": ("State", "État"),
        "running": ("running", "en cours"),
        "finished": ("finished", "terminé"),
        "stopped": ("stopped", "arrêté"),
        "failed": ("failed", "échoué"),
        "unknown": ("unknown", "inconnu"),
        "step": ("Step", "Pas"),
        "stepOf": ("%@ of %@", "%@ sur %@"),
        "loss": ("Loss", "Perte"),
        "bitsPerByte": ("Bits per byte", "Bits par octet"),
        "holdoutBits": ("Holdout bits per byte", "Bits par octet (réserve)"),
        "tokens": ("Tokens seen", "Jetons vus"),
        "tokensPerSecond": ("Tokens per second", "Jetons par seconde"),
        "mfu": ("MFU", "MFU"),
        "learningRate": ("Learning rate", "Taux d’apprentissage"),
        "elapsed": ("Time", "Durée"),
        "timeLeft": ("Time left", "Temps restant"),
        "parameters": ("Parameters", "Paramètres"),
        "corpus": ("Corpus", "Corpus"),
        "depth": ("Depth", "Profondeur"),
        "lossChart": ("Training loss, per step", "Perte d’entraînement, par pas"),
        "lossChartText": (
            "Training loss from step %@ to %@: it began at %@ and is now %@.",
            "Perte d’entraînement du pas %@ au pas %@ : partie de %@, elle est à %@."
        ),
        "bitsChart": (
            "Bits per byte on posts it never saw", "Bits par octet sur des messages qu’il n’a jamais vus"
        ),
        "bitsChartText": (
            "Holdout bits per byte from step %@ to %@: from %@ to %@. Lower is better.",
            "Bits par octet de la réserve, du pas %@ au pas %@ : de %@ à %@. Plus bas est meilleur."
        ),
        "chartEmpty": ("Nothing measured yet.", "Rien n’est encore mesuré."),
        "samples": ("What it writes", "Ce qu’il écrit"),
        "samplesLead": (
            "Samples from the run, newest first.", "Extraits de l’entraînement, du plus récent au plus ancien."
        ),
        "sampleLabel": ("Written by AI (run %@, step %@%@)", "Écrit par une IA (entraînement %@, pas %@%@)"),
        "skips": ("Steps left out", "Pas écartés"),
        "skipText": ("Step %@: %@", "Pas %@ : %@"),
        "processGone": (
            "The training process is gone. Give the same \"mynah train %@\" command again: it goes on from its last checkpoint.",
            "Le processus d’entraînement n’existe plus. Redonnez la même commande « mynah train %@ » : il reprendra à son dernier point de reprise."
        ),
        "offline": (
            "The server does not answer; trying again.", "Le serveur ne répond pas ; nouvel essai."
        ),
    ]
}
