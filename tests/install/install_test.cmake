# cmake -DBUILD=<build tree> -DWORK=<scratch folder> -DCONSUMER=<project> -P install_test.cmake: installs the library into a folder
# of its own, and builds and runs a project that finds it there.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${WORK})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND ${CMAKE_COMMAND} -S ${CONSUMER} -B ${WORK}/build -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_C_FLAGS=${C_FLAGS} -DCMAKE_CXX_FLAGS=${CXX_FLAGS}
  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${WORK}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/build/consumer_cpp COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/build/consumer_c COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${WORK}/prefix/bin/gazette --version COMMAND_ERROR_IS_FATAL ANY)

# The same by pkg-config, which tells the prefix from the file's own place.
file(GLOB_RECURSE pc ${WORK}/prefix/gazette.pc)
get_filename_component(pc_folder "${pc}" DIRECTORY)
execute_process(COMMAND ${CMAKE_COMMAND} -E env PKG_CONFIG_PATH=${pc_folder} pkg-config --cflags gazette
  OUTPUT_VARIABLE flags COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "-I([^ ]+)" include "${flags}")
if(NOT EXISTS ${CMAKE_MATCH_1}/gazette.h)
  message(FATAL_ERROR "pkg-config does not lead to gazette.h: ${flags}")
endif()
