# make run    set up, train a first model on the sample posts, serve it at http://127.0.0.1:$(PORT)
# make test   set up and run every test
# make format / make lint

PORT ?= 8080
MINUTES ?= 3
HOME_DIR ?= mynah-home

# One build for everything: release, but with internals open to the tests.
SWIFT_FLAGS = -c release -Xswiftc -enable-testing
BINARY = .build/release/mynah
SOURCES := Package.swift $(shell find Sources Web -type f 2>/dev/null)

.PHONY: run test build pjrt-cpu format lint clean

run: $(BINARY)
	@Tools/run "$(PORT)" "$(MINUTES)" "$(HOME_DIR)"

build: $(BINARY)

$(BINARY): $(SOURCES)
	@Tools/setup build
	swift build $(SWIFT_FLAGS) --product mynah
	@touch $(BINARY)

test:
	@Tools/setup test
	@$(MAKE) -s lint
	@$(MAKE) -s pjrt-cpu
	@Tools/build-without-warnings $(SWIFT_FLAGS) --build-tests
	swift test $(SWIFT_FLAGS) --skip-build --skip XLADeviceTests
	# Apart: XLA takes all processors for itself, and some of the others wait for what must happen soon.
	swift test $(SWIFT_FLAGS) --skip-build --filter XLADeviceTests
	MYNAH=$(BINARY) .build/venv/bin/python -m pytest -q Tests/EndToEnd

# A PJRT plugin for the CPU, with which the tests run programs on XLA.
pjrt-cpu:
	@Tools/pjrt-cpu/build

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build
