using System.CommandLine;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage;
using Xiance.Access;
using Xiance.Storage.Assessment;

namespace Xiance.Cli;

/// <summary>xiance assess receipt and verify: a run as one file, and its digits computed again elsewhere.</summary>
static class ReceiptCommands
{
    static readonly Argument<long> Run = new("RUN");

    static readonly Option<FileInfo> Out = new("--out") { Description = "凭据文件 / the file to write", Required = true };

    static readonly Option<string?> County = new("--county") { Description = "县（市、区）代码：只出该县的一份 / the copy of one county" };

    static readonly Option<FileInfo?> Key = new("--key") { Description = "签名私钥（PEM），缺省为 XIANCE_SIGNING_KEY / signing key" };

    static readonly Argument<FileInfo> Receipt = new("RECEIPT") { Description = "凭据文件 / receipt" };

    static readonly Option<string?> Trust = new("--trust") { Description = "信任的公钥指纹 / fingerprint to trust" };

    static readonly Option<FileInfo?> Full = new("--full") { Description = "完整凭据，用来核对县份 / full receipt to hold a county's copy against" };

    public static IEnumerable<Command> Make()
    {
        var receipt = new Command("receipt", "出具得分凭据 / issues a receipt") { Run, Out, County, Key, WorkspaceOption.Folder, WorkspaceOption.As, Output.ProblemsOption };
        receipt.SetAction(parsed => WorkspaceOption.WithActor(parsed, (workspace, reading) => Issue(parsed, workspace, reading)));
        var verify = new Command("verify", "核验得分凭据 / computes a receipt again") { Receipt, Trust, Full, Output.ProblemsOption };
        verify.SetAction(parsed => Output.Report(Verify(parsed), parsed));
        return [receipt, verify];
    }

    static IReadOnlyList<Problem> Issue(ParseResult parsed, Workspace workspace, Reading reading)
    {
        if (workspace.Runs.Find(reading, parsed.GetRequiredValue(Run)) is not { } run) return [Problem.Of("ST-151", Place.Nowhere, ("run", parsed.GetRequiredValue(Run)))];
        var loaded = SigningKey.Load(parsed.GetValue(Key)?.FullName ?? Environment.GetEnvironmentVariable(SigningKey.Variable));
        if (loaded.Problems.Count > 0) return loaded.Problems;
        using var key = loaded.Key;
        var made = parsed.GetValue(County) is { } county ? workspace.Receipts.County(reading, run, county, key) : workspace.Receipts.Full(reading, run, key);
        if (made.Value is { } bytes) File.WriteAllBytes(parsed.GetRequiredValue(Out).FullName, bytes);
        if (made.Succeeded) Console.WriteLine(key is null ? "unsigned" : ReceiptSignature.Algorithm + " " + ReceiptSignature.Fingerprint(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())));
        return [.. made.Problems];
    }

    static IReadOnlyList<Problem> Verify(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(Receipt);
        if (!file.Exists) return [Problem.Of("ST-274", Place.Named(file.Name))];
        var (bytes, trusted) = (File.ReadAllBytes(file.FullName), parsed.GetValue(Trust));
        if (CountyReceiptText.IsOne(bytes)) return Copy(parsed, VerifyCountyReceipt.Run(file.Name, bytes, trusted));
        var outcome = VerifyReceipt.Run(file.Name, bytes, trusted);
        if (outcome.Succeeded) Console.WriteLine($"{outcome.Value.Run.Scheme.Name} {outcome.Value.Run.Period}: {outcome.Value.Run.Regions.Count} = {outcome.Value.Run.Regions.Count(result => result.Score is not null)} ✓ {(outcome.Value.Signed ? outcome.Value.Fingerprint : "unsigned")}");
        return [.. outcome.Problems];
    }

    static IReadOnlyList<Problem> Copy(ParseResult parsed, Outcome<CountyReceipt> outcome)
    {
        if (outcome.Value is not { } copy) return [.. outcome.Problems];
        List<Problem> problems = [.. outcome.Problems];
        if (parsed.GetValue(Full) is { Exists: true } full)
        {
            var read = ReceiptReader.Read(full.Name, File.ReadAllBytes(full.FullName));
            problems.AddRange(read.Value is { } whole ? VerifyCountyReceipt.Against(copy, whole) : read.Problems);
        }
        if (problems.Count == 0) Console.WriteLine($"{copy.SchemeName} {copy.Period} {copy.Name}: {copy.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture)} ✓ {(copy.Algorithm == "none" ? "unsigned" : ReceiptSignature.Fingerprint(copy.PublicKey))}");
        return problems;
    }
}
