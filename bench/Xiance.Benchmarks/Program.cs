using BenchmarkDotNet.Running;
using Xiance.Benchmarks;

if (args is ["rules", ..]) RuleFigures.Print(Console.Out, args.Contains("--quick") ? 100_000 : 1_000_000);
else if (args is ["ledger", ..]) LedgerFigures.Print(Console.Out, int.Parse(args.ElementAtOrDefault(1) ?? "1000000", System.Globalization.CultureInfo.InvariantCulture));
else if (args is ["tasks", ..]) TaskFigures.Print(Console.Out);
else if (args is ["documents", ..]) DocumentFigures.Print(Console.Out);
else if (args is ["assessment", ..]) AssessmentFigures.Print(Console.Out);
else if (args is ["safety", ..]) SafetyFigures.Print(Console.Out, args.ElementAtOrDefault(1));
else if (args is ["incentives", ..]) IncentiveFigures.Print(Console.Out, MainJobBenchmarks.Root, args.Contains("--quick") ? 100_000 : 1_000_000);
else if (args is ["enterprises", ..]) EnterpriseFigures.Print(Console.Out, MainJobBenchmarks.Root, args);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
