/// The pages' files, built into the program so that it needs nothing beside it.
public enum WebFiles {
    /// Mustache templates by name.
    public static let templates: [String: [UInt8]] = [
        "error": PackageResources.error_mustache,
        "home": PackageResources.home_mustache,
        "layout": PackageResources.layout_mustache,
        "run": PackageResources.run_mustache,
        "run-live": PackageResources.run_live_mustache,
        "runs": PackageResources.runs_mustache,
        "search": PackageResources.search_mustache,
        "write": PackageResources.write_mustache,
    ]

    /// Files served as they are, by name.
    public static let assets: [String: [UInt8]] = [
        "favicon.svg": PackageResources.favicon_svg,
        "run.js": PackageResources.run_js,
        "styles.css": PackageResources.styles_css,
        "write.js": PackageResources.write_js,
    ]

    /// The description of the API, OpenAPI 3.1.
    public static let openAPI = PackageResources.openapi_json
}
