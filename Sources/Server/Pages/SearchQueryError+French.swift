import Search

extension SearchQueryError {
    /// What is wrong with a query, in the language of the page.
    func sentence(_ language: PageLanguage) -> String {
        guard language == .french else { return description }
        let operators = SearchQuery.operators.map { "\($0):" }.joined(separator: ", ")
        return switch self {
        case .nothingToFind:
            "il n’y a rien à chercher ; écrivez un mot, une \"expression\", un #mot-dièse ou un opérateur comme in:france"
        case .unknownOperator(let name):
            "il n’y a pas d’opérateur \(name): ; il y a \(operators) (mettez le texte entre \"guillemets\" pour le chercher tel quel)"
        case .badValue(let name, let value, _):
            "\(name):\(value) n’est pas compris ; écrivez par exemple \(SearchQueryError.example(name))"
        case .emptyValue(let name, _): "\(name): est seul ; écrivez par exemple \(SearchQueryError.example(name))"
        case .cannotExclude(let name):
            "-\(name): n’a pas de sens ; seuls from:, in: et lang: peuvent être exclus avec -"
        case .danglingOr:
            "OR veut un mot de chaque côté ; écrivez-le en minuscules ou entre \"guillemets\" pour chercher le mot lui-même"
        case .excludedAlternative(let term):
            "-\(term) ne peut pas être un côté de OR ; écrivez la partie avec - à part"
        case .tooLong(let limit): "la recherche dépasse \(limit) caractères ; raccourcissez-la"
        case .tooManyTerms(let limit): "la recherche a plus de \(limit) mots ; retirez-en"
        }
    }

    private static func example(_ name: String) -> String {
        switch name {
        case "from": "from:alice"
        case "in": "in:france"
        case "lang": "lang:fr"
        case "since": "since:2012-01-31"
        case "until": "until:2012-12-31"
        case "min_score": "min_score:10"
        default: "sort:latest"
        }
    }
}
