namespace Xiance.Rules.Conformance;

/// <summary>One folder of the conformance suite: the names and texts of its models and test files.</summary>
public sealed record SuiteFolder(string Name, IReadOnlyDictionary<string, string> Models, IReadOnlyDictionary<string, string> Tests);

/// <summary>How one case of the suite went.</summary>
public sealed record CaseResult(string Folder, string File, string Case, bool ExpectsNull, bool Passed, string Detail)
{
    /// <summary>A line of the suite's own results file.</summary>
    public string Csv() => string.Join(',', new[] { Folder, File, Case, Passed ? "SUCCESS" : "ERROR", Detail }.Select(cell => $"\"{cell.Replace("\"", "\"\"").ReplaceLineEndings(" ")}\""));
}
