#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What selection methods cost here and as published: TSDS, DSIR and TAROT of the program and the
# scripts in peers/, in turns, on the same pool, vectors and threads, and prints one table.
#
# Vectors are latent ones of 128 dimensions a side, written once (craft_vectors); TSDS and TAROT
# work on both sides together, 256 dimensions. TSDS of both has the published alpha .5, C 5, sigma
# .75 and lists of 5 000 and 1 000; without --quick the peer takes some ten minutes over its
# densities. Of the program the stage that selects counts, of peers all that is neither import of
# modules nor reading of vectors; of DSIR, which reads text, everything on both sides counts.
# Needs a quiet machine, 10 GB of memory and 1 GB of disk.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)

usage() {
    cat <<'TEXT'
Usage: tests/bench/methods.sh --build FOLDER --pool FILE --valid FILE [options]
  --build FOLDER     build folder (cmake -DCRAFT_BENCH=ON; targets craft craft_vectors
                     craft_limits), or the programs one by one:
  --craft PROGRAM    --vectors PROGRAM    --limits PROGRAM
  --pool FILE        pool, .tsv or .tsv.zst: source, target, any other columns
  --valid FILE       validation pairs
  --only "METHOD .." only some of: tsds-kde tsds-uniform dsir tarot [all]
  --no-peers         only the program
  --rows N           the first N pairs of the pool only, for both sides [all]
  --quick            the same as --rows 50000 --repeat 1
  --repeat N         runs of the program of which the median counts; peers run once [3]
  --threads N        threads of both sides [all]
  --budget N         pairs to select [5000]
  --scratch FOLDER   where vectors and results go; kept [a temporary folder, removed]
TEXT
}

fail() {
    echo "methods.sh: $*" >&2
    exit 2
}

build='' craft='' vectors='' limits='' pool='' valid='' scratch='' rows=0 repeat=3
threads=$(nproc) budget=5000 with_peers=yes only='tsds-kde tsds-uniform dsir tarot'
while [ $# -gt 0 ]; do
    case $1 in
        --quick | --no-peers | -h | --help) ;;
        *) [ $# -gt 1 ] || fail "$1 needs a value; --help lists the options" ;;
    esac
    case $1 in
        --build) build=$2 ;;
        --craft) craft=$2 ;;
        --vectors) vectors=$2 ;;
        --limits) limits=$2 ;;
        --pool) pool=$2 ;;
        --valid) valid=$2 ;;
        --only) only=$2 ;;
        --rows) rows=$2 ;;
        --repeat) repeat=$2 ;;
        --threads) threads=$2 ;;
        --budget) budget=$2 ;;
        --scratch) scratch=$2 ;;
        --no-peers) with_peers='' ;;
        --quick) rows=50000 repeat=1 ;;
        -h | --help)
            usage
            exit 0
            ;;
        *) fail "there is no option $1; --help lists them" ;;
    esac
    case $1 in --quick | --no-peers) shift ;; *) shift 2 ;; esac
done

craft=${craft:-$build/app/craft}
vectors=${vectors:-$build/tests/bench/craft_vectors}
limits=${limits:-$build/tests/bench/craft_limits}
for program in "$craft" "$vectors" "$limits"; do
    [ -x "$program" ] || fail "there is no program $program; build craft, craft_vectors and" \
        "craft_limits with -DCRAFT_BENCH=ON and name the folder with --build"
done
for file in "$pool" "$valid"; do
    [ -r "$file" ] \
        || fail "cannot read \"$file\"; give a pool and validation pairs with --pool and --valid"
done
wants() { case " $only " in *" $1 "*) ;; *) return 1 ;; esac }
python=${PYTHON:-/usr/bin/python3} # Debian's, which has Debian's modules
if [ -n "$with_peers" ] && ! "$python" -c 'import faiss, numpy, scipy' 2>/dev/null; then
    # shellcheck source=packaging/dependencies.sh
    . "$here/../../packaging/dependencies.sh"
    fail "numpy, scipy or faiss is missing; apt-get install ${craft_bench_packages[*]}"
fi
if [ -n "$scratch" ]; then
    mkdir -p "$scratch"
else
    scratch=$(mktemp -d "${TMPDIR:-/tmp}/craft-methods-XXXXXX")
    trap 'rm -rf "$scratch"' EXIT
fi
results=$scratch/results
rm -rf "$results"
mkdir -p "$results"
export OMP_NUM_THREADS=$threads OPENBLAS_NUM_THREADS=$threads CRAFT_LIMITS_THREADS=$threads
say() { echo "[$(date +%H:%M:%S)] $*" >&2; }

# measured NAME COMMAND...: its output becomes NAME.json. What fails is reported as failed; the
# rest goes on.
measured() {
    local name=$1
    shift
    if ! "$@" >"$results/$name.json" 2>"$scratch/stderr"; then
        tail -n 1 "$scratch/stderr" >"$results/$name.failed"
        say "failed: $name: $(cat "$results/$name.failed")"
        rm -f "$results/$name.json"
    fi
}

run_craft() { # NAME OPTIONS...
    local name=$1 i
    shift
    for ((i = 1; i <= repeat; ++i)); do
        measured "$name.craft.$i" "$craft" run --pool "$scratch/pool.tsv" --valid "$valid" \
            --budget "$budget" -k 50 --json --quiet --threads "$threads" --overwrite \
            --out "$scratch/out" --leakage off --keep-duplicates "$@"
    done
}
run_peer() { # NAME SCRIPT ARGUMENTS...
    local name=$1 script=$2
    shift 2
    [ -z "$with_peers" ] || measured "$name.peer" "$python" "$here/peers/$script" "$@" \
        --budget "$budget"
}
own_vectors=(--vectorizer npy --view joint)
peer_vectors=()
for part in pool-source pool-target valid-source valid-target; do
    own_vectors+=("--${part/valid/validation}" "$scratch/$part.npy")
    peer_vectors+=("$scratch/$part.npy")
done
published=(--tsds-c 5 --tsds-alpha .5 --tsds-sigma .75 --tsds-max-k 5000 --tsds-kde-k 1000)

case $pool in *.zst) zstd -dcq "$pool" ;; *) cat "$pool" ;; esac \
    | { if [ "$rows" -gt 0 ]; then head -n "$rows" && cat >/dev/null; else cat; fi; } \
        >"$scratch/pool.tsv"
if wants tsds-kde || wants tsds-uniform || wants tarot; then
    say "vectors"
    "$vectors" "$scratch/pool.tsv" "$valid" 128 "$scratch" >"$results/vectors.json"
    measured limit.gemm "$limits" gemm "$(grep -c '' "$scratch/pool.tsv")" 256 1000
fi
for kernel in uniform kde; do
    wants "tsds-$kernel" || continue
    say "TSDS, $kernel"
    run_craft "tsds-$kernel" --method tsds --tsds-kernel "$kernel" "${published[@]}" \
        "${own_vectors[@]}"
    run_peer "tsds-$kernel" tsds_faiss.py "${peer_vectors[@]}" --kernel "$kernel"
done
if wants dsir; then
    say "DSIR"
    run_craft dsir --method dsir --min-tokens 1
    run_peer dsir dsir_hash.py "$scratch/pool.tsv" "$valid" --processes "$threads"
fi
if wants tarot; then
    say "TAROT"
    run_craft tarot --method tarot "${own_vectors[@]}"
    run_peer tarot tarot_numpy.py "${peer_vectors[@]}"
    # The same selection by a peer that does not sort what nobody asks for.
    [ -z "$with_peers" ] || measured tarot-lists.peer "$python" "$here/peers/tarot_numpy.py" \
        "${peer_vectors[@]}" --budget "$budget" --lists 2000
fi
"$python" "$here/methods_report.py" "$results"
