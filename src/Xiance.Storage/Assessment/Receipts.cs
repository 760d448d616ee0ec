using System.Globalization;
using System.Security.Cryptography;
using Xiance.Access;
using Xiance.Assessment;
using Xiance.Assessment.Text;
using Xiance.Basics;
using Xiance.Storage.Access;
using Xiance.Storage.Databases;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Assessment;

/// <summary>Receipts of runs as files: the full one for office and auditor, a county's copy for the county, once published.</summary>
public sealed class Receipts(Database database, Packs packs, Runs runs)
{
    const string SaltName = "receipt_salt";

    /// <summary>Everything another machine needs to compute the run again; unsigned where there is no key.</summary>
    public Outcome<byte[]> Full(Reading reading, RunState run, ECDsa? key)
    {
        if (!SeesAll(reading, run)) return Problems.NotAllowed("receipt");
        return Receipt(run).Then<byte[]>(pair => ReceiptWriter.Write(key is null ? pair.Receipt : ReceiptSignature.Sign(pair.Receipt, key)));
    }

    /// <summary>The copy of one county, by its code on the last day of the period.</summary>
    public Outcome<byte[]> County(Reading reading, RunState run, string code, ECDsa? key)
    {
        if (!SeesAll(reading, run) && !(run.Published && IsOwn(reading, run, code))) return Problems.NotAllowed("receipt");
        return Receipt(run).Then<byte[]>(pair =>
        {
            if (IssueCountyReceipt.Of(pair.Receipt, pair.Run, code) is not { } copy) return Problems.UnknownRegion(Place.Nowhere, code);
            return CountyReceiptText.Write(key is null ? copy : ReceiptSignature.Sign(copy, key));
        });
    }

    Outcome<Issued> Receipt(RunState run)
    {
        if (packs.Read(run.Pack, run.PackHash)?.Files.GetValueOrDefault("assessment.yaml") is not { } text) return Problems.PackWithout(run.Pack, "assessment.yaml");
        var salt = Salt();
        return runs.Compute(run).Then<Issued>(computed =>
        {
            var input = database.Read(session => Freezing.Open(session, run, computed.Scheme));
            return new Issued(IssueReceipt.Of(text, input, computed) with { Salt = salt, Versions = Versions(run) }, computed);
        });
    }

    sealed record Issued(Receipt Receipt, AssessmentRun Run);

    static Dictionary<string, string> Versions(RunState run) => new()
    {
        ["run"] = run.Id.ToString(CultureInfo.InvariantCulture),
        ["snapshot"] = run.Snapshot.ToString(CultureInfo.InvariantCulture),
        ["pack"] = run.Pack,
        ["pack_sha256"] = run.PackHash,
        ["program"] = run.CodeVersion,
        ["state"] = run.State,
        ["synthetic"] = run.Synthetic ? "true" : "false",
        ["provisional"] = run.Provisional ? "true" : "false",
    };

    /// <summary>One secret a workspace, made when first needed.</summary>
    string Salt() => database.Write(session =>
    {
        session.Do("insert into workspace (name, value) values (@SaltName, @value) on conflict (name) do nothing", new { SaltName, value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) });
        return session.One<string>("select value from workspace where name = @SaltName", new { SaltName })!;
    });

    bool SeesAll(Reading reading, RunState run) => reading.Actor.IsAny(Role.Office, Role.Auditor) && Owns(reading, run.Region.Value);

    bool IsOwn(Reading reading, RunState run, string code) => database.Read(session => session.One<long>(
        Sight.Of(session, reading).Fill("select count(*) from region_fact f where f.code = @code and f.valid_from <= @day and @day <= f.valid_to and {own f}"), new { code, day = Days.Text(run.Period.Last) })) > 0;

    bool Owns(Reading reading, long region) => database.Read(session => session.One<long>(Sight.Of(session, reading).Fill("select count(*) from region_fact f where f.region_id = @region and {own f}"), new { region })) > 0;
}
